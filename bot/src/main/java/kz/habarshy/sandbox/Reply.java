package kz.habarshy.sandbox;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What goes back over HTTP; a cut one closes the connection without an answer.
record Reply(int status, String type, byte[] body, boolean cut) {
    static Reply json(int status, ObjectNode body) {
        return new Reply(status, "application/json", Json.MAPPER.writeValueAsBytes(body), false);
    }

    static Reply result(JsonNode result) {
        return json(200, Json.object().put("ok", true).set("result", result));
    }

    static Reply refused(Refusal refusal) {
        return json(refusal.code(), refusal.body());
    }

    static Reply page(int status, String html) {
        return new Reply(status, "text/html", html.getBytes(StandardCharsets.UTF_8), false);
    }

    static Reply file(Upload file) {
        return new Reply(200, file.type(), file.bytes(), false);
    }

    static Reply nothing() {
        return new Reply(0, "", new byte[0], true);
    }

    static Reply notFound() {
        return refused(Refusal.of(404, "Not Found"));
    }
}
