package kz.habarshy.sandbox;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A message as people see it. `from` is 0 for a channel; `replyTo` is 0 for no reply; `wire` is Telegram's own form.
public record SeenMessage(
        long chat,
        long id,
        long from,
        boolean fromBot,
        String text,
        List<Button> buttons,
        long replyTo,
        boolean edited,
        ObjectNode wire) {

    /// A button under a message; what it does not have is empty.
    public record Button(String label, String data, String url, String copies) {}

    static SeenMessage of(long chat, Message message) {
        ObjectNode wire = message.wire();
        return new SeenMessage(
                chat,
                message.id(),
                wire.path("from").path("id").asLong(0),
                message.bot() != 0,
                message.text(),
                buttons(wire),
                wire.path("reply_to_message").path("message_id").asLong(0),
                wire.has("edit_date"),
                wire.deepCopy());
    }

    /// The first button whose label contains these words.
    public Optional<Button> button(String words) {
        return buttons.stream().filter(button -> button.label().contains(words)).findFirst();
    }

    public boolean hasFile() {
        return wire.has("document");
    }

    private static List<Button> buttons(ObjectNode wire) {
        List<Button> buttons = new ArrayList<>();
        for (JsonNode row : wire.path("reply_markup").path("inline_keyboard")) {
            for (JsonNode button : row) {
                buttons.add(new Button(
                        button.path("text").asString(""),
                        button.path("callback_data").asString(""),
                        button.path("url").asString(""),
                        button.path("copy_text").path("text").asString("")));
            }
        }
        return List.copyOf(buttons);
    }
}
