package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class LimitsTest {
    private static final long GROUP = -1_001_000_000_001L;
    private static final long AIGUL = 101;

    private final HandClock clock = new HandClock();
    private final DoubleServer server = DoubleServer.start(clock);
    private final People people = server.people();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void openChats() {
        people.person(AIGUL, "Айгүл", "kk");
        people.group(GROUP, "Абай 10", AIGUL);
        people.addBot(GROUP, AIGUL);
        people.say(AIGUL, "/start");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void hasNoLimitsUnlessAskedFor() {
        for (int i = 0; i < 60; i++) {
            assertThat(bot.send(GROUP, "x").get("ok").booleanValue()).isTrue();
        }
    }

    @Test
    void countsEditsWithTheMessagesOfAGroup() {
        server.telegram().limit(Limits.TELEGRAM);
        long message = bot.send(GROUP, "0").at("/result/message_id").longValue();
        for (int i = 1; i < 20; i++) {
            bot.result(
                    "editMessageText", "{'chat_id': %d, 'message_id': %d, 'text': '%d'}".formatted(GROUP, message, i));
        }

        JsonNode refused = bot.send(GROUP, "x");
        assertThat(refused.get("error_code").intValue()).isEqualTo(429);
        assertThat(refused.at("/parameters/retry_after").intValue()).isEqualTo(60);
        clock.pass(Duration.ofSeconds(60));
        assertThat(bot.send(GROUP, "x").get("ok").booleanValue()).isTrue();
    }

    @Test
    void allowsAShortBurstToOnePerson() {
        server.telegram().limit(new Limits(0, 0, 3));

        assertThat(sentTo(AIGUL, 10)).isEqualTo(6);
        clock.pass(Duration.ofSeconds(3));
        assertThat(sentTo(AIGUL, 1)).isEqualTo(1);
    }

    @Test
    void countsAllChatsOfATokenInASecond() {
        server.telegram().limit(new Limits(30, 0, 0));

        assertThat(sentTo(GROUP, 25) + sentTo(AIGUL, 25)).isEqualTo(30);
        clock.pass(Duration.ofSeconds(1));
        assertThat(sentTo(GROUP, 40)).isEqualTo(30);
    }

    private int sentTo(long chat, int tries) {
        int sent = 0;
        for (int i = 0; i < tries; i++) {
            if (bot.send(chat, "x").get("ok").booleanValue()) {
                sent++;
            }
        }
        return sent;
    }
}
