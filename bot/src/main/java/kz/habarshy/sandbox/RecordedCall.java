package kz.habarshy.sandbox;

import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A call as the double got and answered it. `status` is the HTTP status, 0 when the line was cut or stayed silent;
/// `performed` tells whether the call took effect; `files` are the names of uploaded parts.
public record RecordedCall(
        Instant at,
        long bot,
        String method,
        ObjectNode parameters,
        List<String> files,
        int status,
        boolean performed,
        String description) {

    /// The chat that the call names, 0 without one.
    public long chat() {
        return parameters.path("chat_id").asLong(0);
    }

    public String text() {
        return parameters.path("text").asString("");
    }

    public JsonNode parameter(String name) {
        return parameters.path(name);
    }
}
