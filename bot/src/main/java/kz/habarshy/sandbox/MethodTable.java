package kz.habarshy.sandbox;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// The methods that the double knows and what each may and must carry, as `methods.txt` lists them.
final class MethodTable {
    private static final Set<String> FLAGS = Set.of("true", "false", "1", "0", "");
    private static final String ADDED_BY_THE_JAVA_LIBRARY = "method";

    /// A parameter: `integer`, `text`, `flag`, `object`, `array`, `chat` (number or @name), `file` (upload or id).
    record Parameter(String name, String kind, boolean required) {}

    record Method(String name, Map<String, Parameter> parameters) {}

    private final Map<String, Method> methods = new HashMap<>();

    MethodTable() {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(MethodTable.class.getResourceAsStream("methods.txt")),
                StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Method> find(String name) {
        return Optional.ofNullable(methods.get(name.toLowerCase(Locale.ROOT)));
    }

    Map<String, Method> all() {
        return Map.copyOf(methods);
    }

    /// Refuses what the method does not know, what is missing and what has another kind.
    void check(Method method, Parameters given) {
        for (String name : given.names()) {
            Parameter parameter = method.parameters().get(name);
            if (parameter != null) {
                checkKind(parameter, given);
            } else if (!name.equals(ADDED_BY_THE_JAVA_LIBRARY) && !isAttached(name, given)) {
                throw Refusal.badRequest("unknown parameter \"" + name + "\" of method " + method.name());
            }
        }
        for (Parameter parameter : method.parameters().values()) {
            if (parameter.required() && !given.has(parameter.name())) {
                throw Refusal.badRequest(missing(parameter.name()));
            }
        }
    }

    private static boolean isAttached(String name, Parameters given) {
        return given.files().containsKey(name) && given.values().toString().contains("attach://" + name);
    }

    private static void checkKind(Parameter parameter, Parameters given) {
        if (!given.has(parameter.name())) {
            return;
        }
        switch (parameter.kind()) {
            case "integer" -> given.number(parameter.name());
            case "object" -> expect(parameter, given.tree(parameter.name()).filter(JsonNode::isObject));
            case "array" -> expect(parameter, given.tree(parameter.name()).filter(JsonNode::isArray));
            case "flag" -> {
                if (!FLAGS.contains(given.text(parameter.name()).toLowerCase(Locale.ROOT))) {
                    throw Refusal.badRequest("invalid " + parameter.name() + " specified");
                }
            }
            default -> {}
        }
    }

    private static void expect(Parameter parameter, Optional<JsonNode> value) {
        if (value.isEmpty()) {
            throw Refusal.badRequest("can't parse " + parameter.name() + ": expected an " + parameter.kind());
        }
    }

    private static String missing(String name) {
        return switch (name) {
            case "chat_id" -> "chat_id is empty";
            case "text" -> "message text is empty";
            case "message_id" -> "message identifier is not specified";
            case "message_ids" -> "message identifiers are not specified";
            case "user_id" -> "invalid user_id specified";
            case "file_id" -> "file_id not specified";
            case "document" -> "there is no document in the request";
            case "callback_query_id", "inline_query_id", "guest_query_id" ->
                "query is too old and response timeout expired or query ID is invalid";
            default -> "parameter \"" + name + "\" is required";
        };
    }

    private void read(String line) {
        String[] words = line.strip().split("\\s+");
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        for (int i = 1; i < words.length; i++) {
            boolean required = words[i].endsWith("!");
            String[] halves = words[i].replace("!", "").split(":");
            parameters.put(halves[0], new Parameter(halves[0], halves.length > 1 ? halves[1] : "text", required));
        }
        methods.put(words[0].toLowerCase(Locale.ROOT), new Method(words[0], parameters));
    }
}
