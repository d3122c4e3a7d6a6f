package kz.habarshy.sandbox;

import tools.jackson.databind.node.ObjectNode;

/// A card that a bot offers to somebody who types after its name.
public record Offered(String id, String title, String line, String text) {
    static Offered of(ObjectNode result) {
        return new Offered(
                result.path("id").asString(""),
                result.path("title").asString(""),
                result.path("description").asString(""),
                result.path("message").path("text").asString(""));
    }
}
