package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;

/// Lets only answers of the Bot API through, and of a message that was sent only its id: the library
/// would refuse the whole answer for one field of an unknown form, and a message that arrived would
/// count as unknown.
final class PlainAnswers implements Interceptor {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String SENT = "{\"ok\":true,\"result\":{\"message_id\":";
    private static final String THERE = ",\"date\":1,\"chat\":{\"id\":0,\"type\":\"private\"}}}";
    private final ObjectMapper mapper = LibraryJson.mapper();

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody body = response.body()) {
            String text = body == null ? "" : body.string();
            JsonNode answer = read(text, response.code());
            JsonNode message = answer.at("/result/message_id");
            boolean sent = answer.path("ok").asBoolean() && message.isIntegralNumber();
            String plain = sent ? sent(message.longValue()) : text;
            return response.newBuilder().body(ResponseBody.create(plain, JSON)).build();
        }
    }

    /// The answer of a message that was sent, as the library reads it.
    static String sent(long message) {
        return SENT + message + THERE;
    }

    private JsonNode read(String text, int status) throws NotTelegram {
        try {
            JsonNode answer = mapper.readTree(text);
            if (answer.path("ok").isBoolean()) {
                return answer;
            }
        } catch (JsonProcessingException e) {
            throw new NotTelegram(status);
        }
        throw new NotTelegram(status);
    }
}
