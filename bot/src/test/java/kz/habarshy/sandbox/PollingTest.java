package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class PollingTest {
    private static final long GROUP = -1_001_000_000_001L;
    private static final long AIGUL = 101;

    private final HandClock clock = new HandClock();
    private final DoubleServer server = DoubleServer.start(clock);
    private final People people = server.people();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void numberUpdatesFromTen() {
        server.telegram().startIds(10, 1);
        people.person(AIGUL, "Айгүл", "kk");
        people.group(GROUP, "Абай 10", AIGUL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesAnUpdateAgainUntilItsOffsetIsPassed() {
        people.say(AIGUL, "бір");
        people.say(AIGUL, "екі");

        assertThat(ids(bot.updates())).isEqualTo("10 11 ");
        assertThat(ids(bot.updates())).isEqualTo("10 11 ");
        assertThat(ids(bot.result("getUpdates", "{'offset': 10}"))).isEqualTo("10 11 ");
        assertThat(ids(bot.result("getUpdates", "{'offset': 11}"))).isEqualTo("11 ");
        assertThat(ids(bot.updates())).isEqualTo("11 ");
        assertThat(ids(bot.result("getUpdates", "{'offset': 12}"))).isEmpty();
        assertThat(server.telegram().pendingUpdates(TelegramDouble.BOT)).isZero();
    }

    @Test
    void forgetsAllButTheLastWithANegativeOffset() {
        people.say(AIGUL, "бір");
        people.say(AIGUL, "екі");
        people.say(AIGUL, "үш");

        assertThat(ids(bot.result("getUpdates", "{'offset': -1}"))).isEqualTo("12 ");
        assertThat(ids(bot.updates())).isEqualTo("12 ");
    }

    @Test
    void givesAtMostTheLimitAndNeverMoreThanAHundred() {
        for (int i = 0; i < 120; i++) {
            people.say(AIGUL, "сөз " + i);
        }

        assertThat(bot.result("getUpdates", "{'limit': 7}")).hasSize(7);
        assertThat(bot.updates()).hasSize(100);
        assertThat(bot.result("getUpdates", "{'limit': 5000}")).hasSize(100);
    }

    @Test
    void waitsForTheFirstUpdate() {
        CompletableFuture<JsonNode> poll =
                CompletableFuture.supplyAsync(() -> bot.result("getUpdates", "{'timeout': 20}"));
        awaitPoll();
        people.say(AIGUL, "бір");

        assertThat(poll.orTimeout(5, TimeUnit.SECONDS).join()).hasSize(1);
    }

    @Test
    void givesAWaitingPollAllThatPeopleSayAtOnce() {
        CompletableFuture<JsonNode> poll =
                CompletableFuture.supplyAsync(() -> bot.result("getUpdates", "{'timeout': 20}"));
        awaitPoll();
        server.telegram().atOnce(() -> {
            for (int i = 0; i < 50; i++) {
                people.say(AIGUL, "сөз " + i);
            }
        });

        assertThat(poll.orTimeout(5, TimeUnit.SECONDS).join()).hasSize(50);
    }

    @Test
    void endsTheOlderOfTwoPolls() {
        CompletableFuture<String> older =
                CompletableFuture.supplyAsync(() -> bot.refusal("getUpdates", "{'timeout': 20}"));
        awaitPoll();
        JsonNode newer = new Caller(server).result("getUpdates", "{'timeout': 0}");

        assertThat(newer).isEmpty();
        assertThat(older.orTimeout(5, TimeUnit.SECONDS).join())
                .isEqualTo("Conflict: terminated by other getUpdates request; make sure that only one bot instance is"
                        + " running");
    }

    @Test
    void refusesPollsWhileAWebhookIsSet() {
        bot.result("setWebhook", "{'url': 'http://127.0.0.1:1/hook'}");

        JsonNode refused = bot.call("getUpdates", "{}");
        assertThat(refused.get("error_code").intValue()).isEqualTo(409);
        assertThat(refused.get("description").asString())
                .startsWith("Conflict: can't use getUpdates method while webhook is active");
        bot.result("deleteWebhook", "{}");
        assertThat(bot.updates()).isEmpty();
    }

    @Test
    void givesMemberChangesOnlyWhenAskedForByName() {
        people.addBot(GROUP, AIGUL);
        people.promoteBot(GROUP, AIGUL);
        people.join(GROUP, 102);
        assertThat(bot.updates().toString()).doesNotContain("\"chat_member\"");

        bot.result("getUpdates", "{'offset': 1000, 'allowed_updates': ['message', 'chat_member']}");
        people.join(GROUP, 103);
        assertThat(bot.updates()
                        .get(0)
                        .at("/chat_member/new_chat_member/user/id")
                        .longValue())
                .isEqualTo(103);

        bot.result("getUpdates", "{'offset': 1000}");
        people.join(GROUP, 104);
        assertThat(bot.updates().toString()).contains("\"chat_member\"");

        bot.result("getUpdates", "{'offset': 1000, 'allowed_updates': []}");
        people.join(GROUP, 105);
        assertThat(bot.updates().toString()).doesNotContain("\"chat_member\"");
    }

    @Test
    void forgetsMessagesAfterADayAndPressesSooner() {
        people.addBot(GROUP, AIGUL);
        bot.send(GROUP, "Бір");
        bot.result("getUpdates", "{'offset': 1000}");
        people.pressData(GROUP, AIGUL, 2, "x");
        people.say(GROUP, AIGUL, "сөз");
        assertThat(bot.updates()).hasSize(2);

        clock.pass(Duration.ofSeconds(151));
        assertThat(bot.updates()).hasSize(1);
        clock.pass(Duration.ofHours(24));
        assertThat(bot.updates()).isEmpty();
    }

    private void awaitPoll() {
        while (server.telegram().cloud().bot(TelegramDouble.BOT).updates().polls() == 0) {
            Thread.onSpinWait();
        }
    }

    private static String ids(JsonNode updates) {
        StringBuilder ids = new StringBuilder();
        updates.forEach(
                update -> ids.append(update.get("update_id").longValue()).append(' '));
        return ids.toString();
    }
}
