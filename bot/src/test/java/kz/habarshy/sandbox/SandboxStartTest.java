package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

@Timeout(120)
class SandboxStartTest {
    private static final long KAZAKH_HOUSE = -1_001_000_000_101L;
    private static final long RUSSIAN_HOUSE = -1_001_000_000_102L;
    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path data;

    @Test
    void listensWhereItIsToldTo() {
        MockEnvironment environment = new MockEnvironment().withProperty("habarshy.sandbox-address", "0.0.0.0");
        new SandboxEnvironment().postProcessEnvironment(environment, new SpringApplication());

        assertThat(environment.getProperty("server.address")).isEqualTo("0.0.0.0");
    }

    @Test
    void isAbsentWithAToken() {
        try (RunningSandbox program = new RunningSandbox("--habarshy.telegram.token=5:x")) {
            assertThat(program.has(TelegramDouble.class)).isFalse();
            assertThat(program.has(SandboxController.class)).isFalse();
            assertThat(program.has(PageController.class)).isFalse();
            assertThat(program.has(EventStreams.class)).isFalse();
            assertThat(program.environment().getProperty("server.address")).isNull();
        }
    }

    @Test
    void letsTheChairsPickTheirLanguagesOnce() throws Exception {
        RunningSandbox page = start();
        String greeting = "{'chat_id': %d, 'text': 'Тіл · Язык', 'reply_markup': {'inline_keyboard':"
                + " [[{'text': 'Қазақша', 'callback_data': 'kk'}, {'text': 'Русский', 'callback_data': 'ru'}]]}}";
        for (long house : new long[] {KAZAKH_HOUSE, RUSSIAN_HOUSE}) {
            assertThat(page.people().await(house, LONG, seen -> seen.wire().has("new_chat_members")))
                    .isPresent();
            page.bot("sendMessage", greeting.formatted(house));
        }

        String updates = awaitMark(page);
        assertThat(updates).contains("\"data\":\"kk\"").contains("\"data\":\"ru\"");
        assertThat(updates).contains("\"id\":920001").contains("\"id\":920002").contains("/start");

        page.close();
        page = start();
        assertThat(awaitMembership(page)).isTrue();
        assertThat(page.bot("getUpdates", "{}")).isEqualTo("{\"ok\":true,\"result\":[]}");
        assertThat(page.bot("sendMessage", "{'chat_id': 910001, 'text': 'x'}")).contains("\"ok\":true");
        page.close();
    }

    private RunningSandbox start() {
        return new RunningSandbox("--habarshy.sandbox=true", "--habarshy.sandbox-seed=true", "--habarshy.data=" + data);
    }

    private String awaitMark(RunningSandbox page) throws Exception {
        while (!Files.exists(data.resolve("sandbox-seeded"))) {
            Thread.onSpinWait();
        }
        return page.bot("getUpdates", "{}");
    }

    private static boolean awaitMembership(RunningSandbox page) {
        Cloud cloud = page.bean(TelegramDouble.class).cloud();
        while (!cloud.privateChat(TelegramDouble.BOT, 910001)
                .map(Room::isStarted)
                .orElse(false)) {
            Thread.onSpinWait();
        }
        return cloud.group(RUSSIAN_HOUSE).orElseThrow().bots().containsKey(TelegramDouble.BOT);
    }
}
