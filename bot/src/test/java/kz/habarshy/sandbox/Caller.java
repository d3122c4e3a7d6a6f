package kz.habarshy.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A bot that speaks plain HTTP to the double.
final class Caller {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String url;
    private final String token;

    Caller(DoubleServer server) {
        this(server, server.token());
    }

    Caller(DoubleServer server, String token) {
        this.url = server.url();
        this.token = token;
    }

    /// The whole answer to a call with a JSON body given as text, ' standing for ".
    JsonNode call(String method, String json) {
        return Json.MAPPER.readTree(
                send(method, "application/json", json.replace('\'', '"')).body());
    }

    JsonNode call(String method, ObjectNode body) {
        return Json.MAPPER.readTree(
                send(method, "application/json", body.toString()).body());
    }

    JsonNode result(String method, String json) {
        JsonNode answer = call(method, json);
        if (!answer.path("ok").asBoolean()) {
            throw new AssertionError(method + ": " + answer);
        }
        return answer.get("result");
    }

    String refusal(String method, String json) {
        return call(method, json).path("description").asString("no refusal");
    }

    JsonNode send(long chat, String text) {
        return call("sendMessage", Json.object().put("chat_id", chat).put("text", text));
    }

    String sendHtml(long chat, String text) {
        JsonNode answer = call(
                "sendMessage",
                Json.object().put("chat_id", chat).put("text", text).put("parse_mode", "HTML"));
        return answer.path("ok").asBoolean()
                ? answer.get("result").toString()
                : answer.get("description").asString();
    }

    JsonNode updates() {
        return result("getUpdates", "{}");
    }

    HttpResponse<String> send(String method, String type, String body) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url + "/bot" + token + "/" + method))
                            .header("Content-Type", type)
                            .timeout(Duration.ofSeconds(20))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> get(String path) {
        try {
            return http.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
