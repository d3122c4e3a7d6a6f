package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.RecordedCall;
import org.junit.jupiter.api.Test;

class BotProfileTest {
    private final Campaign campaign = Campaign.load(Path.of("..", "content", "census-2021"));
    private final TelegramHttp http = new TelegramHttp();

    @Test
    void showsItsMenuInEachLanguageAndInBothForOthers() {
        try (var telegram = DoubleServer.start()) {
            var settings = new TelegramSettings(telegram.token(), telegram.url(), null, null, null);
            var api = new TelegramApi(new ApiAddress(settings.bots().getFirst(), settings, () -> 0), http.asking());
            new BotProfile(api, campaign, new Running()).run();

            List<RecordedCall> menus = telegram.telegram().calls("setMyCommands");
            assertThat(menus).hasSize(6);
            assertThat(menus.toString()).contains("Санақ туралы сұрақтар / Вопросы о переписи");
            assertThat(telegram.telegram().calls("setMyDescription")).hasSize(3);
            assertThat(telegram.telegram().calls("setMyShortDescription")).hasSize(3);
            assertThat(telegram.telegram().calls())
                    .allSatisfy(call -> assertThat(call.toString()).doesNotContain("error"));
        }
    }

    @Test
    void leavesARefusedPartAsItIs() throws IOException {
        try (var telegram = new ScriptedTelegram()) {
            for (int i = 0; i < 12; i++) {
                telegram.refuses(400, "Bad Request: no");
            }
            new BotProfile(new TelegramApi(telegram.address(), http.asking()), campaign, new Running()).run();
            assertThat(telegram.calls()).hasSize(12);
        }
    }

    @Test
    void doesNotWaitForHours() throws IOException {
        try (var telegram = new ScriptedTelegram()) {
            for (int i = 0; i < 12; i++) {
                telegram.refuses(429, "Too Many Requests: retry after 7200");
            }
            new BotProfile(new TelegramApi(telegram.address(), http.asking()), campaign, new Running()).run();
            assertThat(telegram.calls()).hasSize(12);
        }
    }
}
