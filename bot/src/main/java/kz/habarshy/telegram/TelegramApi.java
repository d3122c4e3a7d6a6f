package kz.habarshy.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.PartialBotApiMethod;

/// Calls of our own that want Telegram's answer as it is.
final class TelegramApi {
    private static final MediaType JSON = MediaType.get("application/json");
    private final ApiAddress address;
    private final OkHttpClient http;
    private final ObjectMapper mapper =
            LibraryJson.mapper().copy().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    TelegramApi(ApiAddress address, OkHttpClient http) {
        this.address = address;
        this.http = http;
    }

    /// The `result` of the answer. Throws Refused when Telegram says no, NotTelegram when something
    /// else answered and other IOExceptions when nothing did.
    JsonNode call(PartialBotApiMethod<?> method) throws IOException, Refused {
        RequestBody body = RequestBody.create(mapper.writeValueAsString(method), JSON);
        Request request = new Request.Builder()
                .url(address.method(method.getMethod()))
                .post(body)
                .build();
        try (Response response = http.newCall(request).execute();
                ResponseBody answer = response.body()) {
            return result(response.code(), answer == null ? "" : answer.string());
        }
    }

    /// A whole file; null where it is larger than this or not there in this time.
    byte @Nullable [] download(String path, int atMost, Duration longest) {
        Call call = http.newCall(new Request.Builder().url(address.file(path)).build());
        call.timeout().timeout(longest.toMillis(), TimeUnit.MILLISECONDS);
        try (Response response = call.execute();
                ResponseBody body = response.body()) {
            if (!response.isSuccessful() || body == null) {
                return null;
            }
            byte[] bytes = body.byteStream().readNBytes(atMost + 1);
            return bytes.length > atMost ? null : bytes;
        } catch (IOException gone) {
            return null;
        }
    }

    /// A file, or its first `atMost + 1` bytes when it is larger; throws IOException when it is not
    /// there.
    byte[] download(String path, int atMost) throws IOException {
        Request request = new Request.Builder().url(address.file(path)).build();
        try (Response response = http.newCall(request).execute();
                ResponseBody body = response.body()) {
            if (!response.isSuccessful() || body == null) {
                throw new NotTelegram(response.code());
            }
            return body.byteStream().readNBytes(atMost + 1);
        }
    }

    private JsonNode result(int status, String text) throws NotTelegram, Refused {
        JsonNode answer;
        try {
            answer = mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new NotTelegram(status);
        }
        if (!answer.path("ok").isBoolean()) {
            throw new NotTelegram(status);
        }
        if (!answer.path("ok").booleanValue()) {
            throw new Refused(Refusal.of(answer));
        }
        return answer.path("result");
    }
}
