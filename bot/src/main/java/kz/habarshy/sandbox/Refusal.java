package kz.habarshy.sandbox;

import tools.jackson.databind.node.ObjectNode;

/// An answer with `ok: false`, in Telegram's words.
final class Refusal extends RuntimeException {
    private final int code;
    private final ObjectNode parameters;

    private Refusal(int code, String description, ObjectNode parameters) {
        super(description, null, false, false);
        this.code = code;
        this.parameters = parameters;
    }

    static Refusal of(int code, String description) {
        return new Refusal(code, description, Json.object());
    }

    static Refusal badRequest(String reason) {
        return of(400, "Bad Request: " + reason);
    }

    static Refusal forbidden(String reason) {
        return of(403, "Forbidden: " + reason);
    }

    static Refusal conflict(String reason) {
        return of(409, "Conflict: " + reason);
    }

    static Refusal tooManyRequests(long seconds) {
        return new Refusal(
                429, "Too Many Requests: retry after " + seconds, Json.object().put("retry_after", seconds));
    }

    static Refusal upgradedTo(long chat) {
        return new Refusal(
                400,
                "Bad Request: group chat was upgraded to a supergroup chat",
                Json.object().put("migrate_to_chat_id", chat));
    }

    int code() {
        return code;
    }

    ObjectNode body() {
        ObjectNode body = Json.object().put("ok", false).put("error_code", code).put("description", getMessage());
        if (!parameters.isEmpty()) {
            body.set("parameters", parameters);
        }
        return body;
    }
}
