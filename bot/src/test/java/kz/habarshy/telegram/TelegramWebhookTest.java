package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.habarshy.intake.Arrival;
import kz.habarshy.redis.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class TelegramWebhookTest {
    private static final String SECRET = "a-secret_of_ours";
    private static final String UPDATE = "{\"update_id\":7,\"message\":{\"chat\":{\"id\":-5},\"text\":\"а\"}}";
    private final List<Arrival> accepted = new ArrayList<>();

    @Test
    void confirmsAnUpdateThatTheInboxHas() {
        assertThat(post(UPDATE, SECRET, accepted::addAll)).isEqualTo(200);
        assertThat(accepted).extracting(Arrival::update).containsExactly(7L);
    }

    @Test
    void refusesWhoeverDoesNotKnowTheSecret() {
        assertThat(post(UPDATE, null, accepted::addAll)).isEqualTo(403);
        assertThat(post(UPDATE, "a-secret_of_theirs", accepted::addAll)).isEqualTo(403);
        assertThat(accepted).isEmpty();
    }

    @Test
    void letsTelegramTryAgainWhileTheStateIsAway() {
        Consumer<List<Arrival>> away = batch -> {
            throw new StateUnavailable("away", new IllegalStateException());
        };
        assertThat(post(UPDATE, SECRET, away)).isEqualTo(503);
    }

    @Test
    void confirmsWhatItCannotUseSoThatItDoesNotComeAgain() {
        assertThat(post("{\"update_id\":7,\"poll\":{}}", SECRET, accepted::addAll))
                .isEqualTo(200);
        assertThat(post("{\"update_id\":", SECRET, accepted::addAll)).isEqualTo(200);
        assertThat(post("{}", SECRET, accepted::addAll)).isEqualTo(200);
        assertThat(accepted).isEmpty();
    }

    @Test
    void refusesABodyOverAMegabyte() {
        assertThat(post("a".repeat((1 << 20) + 1), SECRET, accepted::addAll)).isEqualTo(413);
    }

    @Test
    void isNotThereWithoutAWebhook() {
        var settings = new TelegramSettings(ScriptedTelegram.TOKEN, "http://127.0.0.1:1", null, SECRET, null);
        assertThat(post(settings, UPDATE, SECRET, accepted::addAll)).isEqualTo(404);
    }

    private static int post(String body, @Nullable String secret, Consumer<List<Arrival>> intake) {
        var settings = new TelegramSettings(
                ScriptedTelegram.TOKEN, "http://127.0.0.1:1", "https://bot.example/telegram/webhook", SECRET, null);
        return post(settings, body, secret, intake);
    }

    private static int post(
            TelegramSettings settings, String body, @Nullable String secret, Consumer<List<Arrival>> intake) {
        var webhook = new TelegramWebhook(settings, intake);
        MockHttpServletRequestBuilder request =
                MockMvcRequestBuilders.post(TelegramWebhook.PATH).content(body);
        if (secret != null) {
            request.header(TelegramWebhook.SECRET_HEADER, secret);
        }
        try {
            return MockMvcBuilders.standaloneSetup(webhook)
                    .build()
                    .perform(request)
                    .andReturn()
                    .getResponse()
                    .getStatus();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
