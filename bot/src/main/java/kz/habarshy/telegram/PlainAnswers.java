package kz.habarshy.telegram;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;
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
            byte[] answer = body == null ? new byte[0] : body.bytes();
            String plain = plain(answer, response.code());
            return response.newBuilder().body(ResponseBody.create(plain, JSON)).build();
        }
    }

    private String plain(byte[] answer, int status) throws IOException {
        OptionalLong first = sentFirst(answer);
        if (first.isPresent()) {
            return sent(first.getAsLong());
        }
        JsonNode whole = read(answer, status);
        JsonNode message = whole.at("/result/message_id");
        boolean sent = whole.path("ok").asBoolean() && message.isIntegralNumber();
        return sent ? sent(message.longValue()) : new String(answer, StandardCharsets.UTF_8);
    }

    /// The message of an answer that begins with `ok` and its id, as Telegram's do; nothing after them needs reading.
    private OptionalLong sentFirst(byte[] answer) throws IOException {
        try (JsonParser parser = mapper.createParser(answer)) {
            boolean begins = parser.nextToken() == JsonToken.START_OBJECT
                    && "ok".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_TRUE
                    && "result".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.START_OBJECT
                    && "message_id".equals(parser.nextFieldName())
                    && parser.nextToken() == JsonToken.VALUE_NUMBER_INT;
            return begins ? OptionalLong.of(parser.getLongValue()) : OptionalLong.empty();
        } catch (JsonProcessingException e) {
            return OptionalLong.empty();
        }
    }

    /// The answer of a message that was sent, as the library reads it.
    static String sent(long message) {
        return SENT + message + THERE;
    }

    private JsonNode read(byte[] text, int status) throws IOException {
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
