package kz.habarshy.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The HTTP side of the double, whatever server carries it: `/bot<token>/<method>` and `/file/bot<token>/<path>`.
final class Mount {
    private static final Pattern CALL = Pattern.compile("/bot([^/]+)/([A-Za-z]+)");
    private static final Pattern FILE = Pattern.compile("/file/bot([^/]+)/(.+)");

    private static final String POLL = "/getUpdates";

    private final TelegramDouble telegram;

    Mount(TelegramDouble telegram) {
        this.telegram = telegram;
    }

    /// Whether the path is the double's to answer.
    static boolean isMine(String path) {
        return path.startsWith("/bot") && path.indexOf('/', 1) > 0 || path.startsWith("/file/bot");
    }

    /// Whether the answer may be long in coming: of a poll, and of any call while faults are scripted.
    boolean mayWait(String path) {
        return path.regionMatches(true, path.length() - POLL.length(), POLL, 0, POLL.length())
                || telegram.faults().left() > 0;
    }

    /// `path` is decoded; query and type may be absent.
    Reply answer(String path, @Nullable String query, @Nullable String type, byte[] body) {
        Matcher file = FILE.matcher(path);
        if (file.matches()) {
            return telegram.cloud().files().at(file.group(2)).map(Reply::file).orElseGet(Reply::notFound);
        }
        Matcher call = CALL.matcher(path);
        if (!call.matches()) {
            return Reply.notFound();
        }
        try {
            return telegram.answer(call.group(1), call.group(2), read(query, type == null ? "" : type, body));
        } catch (Refusal refusal) {
            return Reply.refused(refusal);
        }
    }

    private static Parameters read(@Nullable String query, String type, byte[] body) {
        ObjectNode values = Json.object();
        Map<String, Upload> files = new HashMap<>();
        if (query != null) {
            readForm(query, values);
        }
        if (type.startsWith("application/json")) {
            readJson(body, values);
        } else if (type.startsWith("multipart/form-data")) {
            Multipart.read(type, body, values, files);
        } else if (body.length > 0) {
            readForm(new String(body, StandardCharsets.UTF_8), values);
        }
        return new Parameters(values, files);
    }

    private static void readJson(byte[] body, ObjectNode values) {
        if (body.length == 0) {
            return;
        }
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            if (!(tree instanceof ObjectNode object)) {
                throw Refusal.badRequest("can't parse JSON object: expected an object");
            }
            values.setAll(object);
        } catch (JacksonException _) {
            throw Refusal.badRequest("can't parse JSON object");
        }
    }

    private static void readForm(String form, ObjectNode values) {
        for (String pair : form.split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
