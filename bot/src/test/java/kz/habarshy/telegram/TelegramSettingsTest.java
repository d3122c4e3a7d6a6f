package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Regions;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class TelegramSettingsTest {
    private static final Regions REGIONS =
            Campaign.load(Path.of("../content/census-2021")).regions();
    private static final String TOKEN = "123456789:AAFabcdefghijklmnopqrstuvwxyz012345";
    private static final String OTHER = "223456789:AAFabcdefghijklmnopqrstuvwxyz012345";
    private static final String THIRD = "323456789:AAFabcdefghijklmnopqrstuvwxyz012345";

    @Test
    void isASandboxWithoutAToken() {
        TelegramSettings settings = bind(Map.of());
        assertThat(settings.isSandbox()).isTrue();
        assertThat(settings.isOfficial()).isFalse();
        assertThat(settings.bots().getFirst().account().botId()).isEqualTo(700000001);
        assertThat(bind(Map.of("token", " ")).isSandbox()).isTrue();
    }

    @Test
    void goesToTelegramWithAToken() {
        TelegramSettings settings = bind(Map.of("token", TOKEN, "api-url", "https://api.telegram.org/"));
        assertThat(settings.isOfficial()).isTrue();
        assertThat(settings.bots().getFirst().account().botId()).isEqualTo(123456789);
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
        assertThatThrownBy(() -> new StartSettings(false, true, null).check(none, REGIONS))
                .hasMessageContaining("HABARSHY_TELEGRAM_TOKEN")
                .hasMessageContaining("HABARSHY_SANDBOX=true");
        assertThatCode(() -> new StartSettings(true, true, null).check(none, REGIONS))
                .doesNotThrowAnyException();
        assertThatCode(() -> new StartSettings(false, false, null).check(none, REGIONS))
                .doesNotThrowAnyException();
    }

    @Test
    void hasABotForEachRegionAndOneForTheCountry() {
        TelegramSettings settings = bind(Map.of("token", TOKEN, "tokens", "75=" + OTHER + ", 71=" + THIRD));
        assertThat(settings.bots()).extracting(BotToken::label).containsExactly("country", "75", "71");
        assertThat(settings.bots())
                .extracting(bot -> bot.account().botId())
                .containsExactly(123456789L, 223456789L, 323456789L);
        assertThat(bind(Map.of("tokens", "75=" + OTHER)).isSandbox()).isFalse();
        assertThat(settings.toString()).doesNotContain("AAF").contains("75");
    }

    @Test
    void readsTheBotsFromAFile(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("tokens"), "# akimats\n75=" + OTHER + "\n\n71=" + THIRD + "\n");
        assertThat(bind(Map.of("tokens", "file:" + file)).bots())
                .extracting(BotToken::region)
                .containsExactly("75", "71");
        assertThatThrownBy(() -> bind(Map.of("tokens", "file:" + folder.resolve("none"))))
                .hasStackTraceContaining("cannot be read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "223456789:AAFabcdefghijklmnopqrstuvwxyz012345; entry 1 is not REGION=TOKEN",
                "75=223456789:AAFtoo-short; entry 1 (75) has no bot token",
                "75=223456789:AAFabcdefghijklmnopqrstuvwxyz012345,75=323456789:AAFabcdefghijklmnopqrstuvwxyz012345; stands there twice",
                "75=123456789:AAFabcdefghijklmnopqrstuvwxyz012345; give each its own bot"
            })
    void saysWhichEntryIsWrongAndShowsNoToken(String tokens, String why) {
        assertThatThrownBy(() -> bind(Map.of("token", TOKEN, "tokens", tokens)))
                .hasStackTraceContaining("HABARSHY_TELEGRAM_TOKENS")
                .hasStackTraceContaining(why)
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure))
                        .doesNotContain("AAFabc")
                        .doesNotContain("AAFtoo"));
    }

    @Test
    void refusesARegionThatTheCampaignDoesNotKnow() {
        TelegramSettings city = bind(Map.of("tokens", "11-kokshetau=" + OTHER));
        assertThatCode(() -> new StartSettings(false, false, null).check(city, REGIONS))
                .doesNotThrowAnyException();
        TelegramSettings settings = bind(Map.of("tokens", "98=" + OTHER));
        assertThatThrownBy(() -> new StartSettings(false, false, null).check(settings, REGIONS))
                .hasMessageContaining("names 98")
                .hasMessageContaining("71");
    }

    @Test
    void refusesAMovedClockWithTelegramItself() {
        var moved = new StartSettings(false, false, "2021-10-01T00:00:00Z");
        assertThatThrownBy(() -> moved.check(bind(Map.of("token", TOKEN)), REGIONS))
                .hasMessageContaining("HABARSHY_CLOCK_START");
        assertThatCode(() -> moved.check(bind(Map.of()), REGIONS)).doesNotThrowAnyException();
        assertThatCode(() -> moved.check(bind(Map.of("token", TOKEN, "api-url", "http://127.0.0.1:8081")), REGIONS))
                .doesNotThrowAnyException();
    }

    private static TelegramSettings bind(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("habarshy.telegram." + name, value));
        return new Binder(source).bindOrCreate("habarshy.telegram", TelegramSettings.class);
    }
}
