package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TelegramSettingsTest {
    private static final String TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz012345";

    @Test
    void isASandboxWithoutAToken() {
        TelegramSettings settings = bind(Map.of());
        assertThat(settings.isSandbox()).isTrue();
        assertThat(settings.isOfficial()).isFalse();
        assertThat(settings.botId()).isEqualTo(700000001);
        assertThat(bind(Map.of("token", " ")).isSandbox()).isTrue();
    }

    @Test
    void goesToTelegramWithAToken() {
        TelegramSettings settings = bind(Map.of("token", TOKEN, "api-url", "https://api.telegram.org/"));
        assertThat(settings.isOfficial()).isTrue();
        assertThat(settings.botId()).isEqualTo(123456789);
    }

    @Test
    void doesNotShowTheToken() {
        assertThat(bind(Map.of("token", TOKEN)).toString())
                .doesNotContain("AAF")
                .doesNotContain("123456789");
        assertThatThrownBy(() -> bind(Map.of("token", "123456789:tooshort")))
                .hasStackTraceContaining("HABARSHY_TELEGRAM_TOKEN")
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("tooshort"));
    }

    @Test
    void refusesAnAddressWithoutAToken() {
        assertThatThrownBy(() -> bind(Map.of("api-url", "http://127.0.0.1:8081")))
                .hasStackTraceContaining("HABARSHY_TELEGRAM_API_URL is set without");
        assertThatThrownBy(() -> bind(Map.of("token", TOKEN, "api-url", "127.0.0.1:8081/x")))
                .hasStackTraceContaining("HABARSHY_TELEGRAM_API_URL must look like");
    }

    @Test
    void wantsASecretForAWebhook() {
        assertThatThrownBy(() -> bind(Map.of("token", TOKEN, "webhook-url", "https://bot.example/telegram/webhook")))
                .hasStackTraceContaining("HABARSHY_TELEGRAM_WEBHOOK_SECRET");
        assertThatThrownBy(
                        () -> bind(Map.of("token", TOKEN, "webhook-url", "http://bot.example", "webhook-secret", "a")))
                .hasStackTraceContaining("https://");
    }

    @Test
    void doesNotStartWithoutATokenWhereOneIsRequired() {
        TelegramSettings none = bind(Map.of());
        assertThatThrownBy(() -> new StartSettings(false, true, null).check(none))
                .hasMessageContaining("HABARSHY_TELEGRAM_TOKEN")
                .hasMessageContaining("HABARSHY_SANDBOX=true");
        assertThatCode(() -> new StartSettings(true, true, null).check(none)).doesNotThrowAnyException();
        assertThatCode(() -> new StartSettings(false, false, null).check(none)).doesNotThrowAnyException();
    }

    @Test
    void refusesAMovedClockWithTelegramItself() {
        var moved = new StartSettings(false, false, "2021-10-01T00:00:00Z");
        assertThatThrownBy(() -> moved.check(bind(Map.of("token", TOKEN))))
                .hasMessageContaining("HABARSHY_CLOCK_START");
        assertThatCode(() -> moved.check(bind(Map.of()))).doesNotThrowAnyException();
        assertThatCode(() -> moved.check(bind(Map.of("token", TOKEN, "api-url", "http://127.0.0.1:8081"))))
                .doesNotThrowAnyException();
    }

    private static TelegramSettings bind(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("habarshy.telegram." + name, value));
        return new Binder(source).bindOrCreate("habarshy.telegram", TelegramSettings.class);
    }
}
