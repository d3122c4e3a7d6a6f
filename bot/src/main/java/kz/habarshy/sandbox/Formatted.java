package kz.habarshy.sandbox;

import tools.jackson.databind.node.ArrayNode;

/// A text with its entities; offsets and lengths in UTF-16 units.
record Formatted(String text, ArrayNode entities) {
    static Formatted plain(String text) {
        String stripped = text.strip();
        return new Formatted(stripped, FoundEntities.in(stripped, Json.array()));
    }
}
