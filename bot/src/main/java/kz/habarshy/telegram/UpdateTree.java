package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import kz.habarshy.chat.RawText;

/// An update that was read, so that it need not be read again before it lies in an inbox. It equals nothing but itself:
/// looking through whole trees costs more than it saves.
final class UpdateTree implements RawText {
    private final JsonNode tree;

    UpdateTree(JsonNode tree) {
        this.tree = tree;
    }

    JsonNode tree() {
        return tree;
    }

    @Override
    public String text() {
        return tree.toString();
    }
}
