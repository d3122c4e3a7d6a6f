package kz.habarshy.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Checks the buttons under a message as Telegram does.
final class Markup {
    private static final int MOST_BUTTONS = 100;
    private static final Pattern URL = Pattern.compile("(?i)(https?|tg)://\\S+|[\\w-]+(\\.[\\w-]+)+(/\\S*)?");

    private Markup() {}

    /// The markup to keep, if the call has one; an empty keyboard is none.
    static Optional<JsonNode> read(Parameters parameters) {
        Optional<JsonNode> markup = parameters.tree("reply_markup").filter(JsonNode::isObject);
        markup.map(node -> node.get("inline_keyboard")).ifPresent(Markup::check);
        return markup.filter(node -> !node.path("inline_keyboard").isEmpty()
                || node.has("keyboard")
                || node.has("remove_keyboard")
                || node.has("force_reply"));
    }

    private static void check(JsonNode rows) {
        int buttons = 0;
        for (JsonNode row : rows) {
            for (JsonNode button : row) {
                check(button, row);
                buttons++;
            }
        }
        if (buttons > MOST_BUTTONS) {
            throw Refusal.badRequest("REPLY_MARKUP_TOO_LONG");
        }
    }

    private static void check(JsonNode button, JsonNode row) {
        if (!row.isArray() || button.path("text").asString("").isBlank()) {
            throw Refusal.badRequest("can't parse inline keyboard button: Can't find field \"text\"");
        }
        String data = button.path("callback_data").asString("");
        if (data.getBytes(StandardCharsets.UTF_8).length > 64) {
            throw Refusal.badRequest("BUTTON_DATA_INVALID");
        }
        String url = button.path("url").asString("");
        if (button.has("url") && !URL.matcher(url).matches()) {
            throw Refusal.badRequest("BUTTON_URL_INVALID");
        }
        String copied = button.path("copy_text").path("text").asString("");
        if (button.has("copy_text") && (copied.isEmpty() || copied.length() > 256)) {
            throw Refusal.badRequest("BUTTON_COPY_TEXT_INVALID");
        }
        boolean does = !data.isEmpty() || !url.isEmpty() || !copied.isEmpty();
        if (!does && !button.has("switch_inline_query") && !button.has("web_app") && !button.has("disabled")) {
            throw Refusal.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
    }
}
