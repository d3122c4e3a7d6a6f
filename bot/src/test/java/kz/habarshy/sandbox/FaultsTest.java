package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class FaultsTest {
    private static final long GROUP = -1_001_000_000_001L;
    private static final long OTHER = -1_001_000_000_002L;
    private static final long SMALL = -7;
    private static final long AIGUL = 101;

    private final DoubleServer server = DoubleServer.start();
    private final People people = server.people();
    private final Faults faults = server.telegram().faults();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void openChats() {
        people.person(AIGUL, "Айгүл", "kk");
        for (long chat : new long[] {GROUP, OTHER, SMALL}) {
            people.group(chat, "Үй", AIGUL);
            people.addBot(chat, AIGUL);
        }
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void throttlesTheNextCallsOfOneChat() {
        faults.on("sendMessage").inChat(GROUP).times(2).throttled(7);

        JsonNode refused = bot.send(GROUP, "x");
        assertThat(refused.get("error_code").intValue()).isEqualTo(429);
        assertThat(refused.get("description").asString()).isEqualTo("Too Many Requests: retry after 7");
        assertThat(refused.at("/parameters/retry_after").intValue()).isEqualTo(7);
        assertThat(bot.send(OTHER, "x").get("ok").booleanValue()).isTrue();
        assertThat(faults.left()).isEqualTo(1);
        assertThat(bot.send(GROUP, "x").get("ok").booleanValue()).isFalse();
        assertThat(bot.send(GROUP, "x").get("ok").booleanValue()).isTrue();
    }

    @Test
    void answersWithAnyRefusalByScript() {
        faults.onAny().kicked();
        faults.onAny().blocked();
        faults.onAny().serverError();
        faults.onAny().refused(400, "Bad Request: CHAT_WRITE_FORBIDDEN");

        assertThat(description()).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
        assertThat(description()).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(description()).isEqualTo("Internal Server Error");
        assertThat(description()).isEqualTo("Bad Request: CHAT_WRITE_FORBIDDEN");
        assertThat(people.fromBot(GROUP)).isEmpty();
    }

    @Test
    void answersWithAPageOfAGateway() {
        faults.on("sendMessage").badGateway();
        faults.on("sendMessage").badGatewayAfterwards();
        String call = "{\"chat_id\": %d, \"text\": \"x\"}".formatted(GROUP);

        HttpResponse<String> before = bot.send("sendMessage", "application/json", call);
        assertThat(before.statusCode()).isEqualTo(502);
        assertThat(before.body()).startsWith("<html>");
        assertThat(people.fromBot(GROUP)).isEmpty();
        HttpResponse<String> after = bot.send("sendMessage", "application/json", call);
        assertThat(after.statusCode()).isEqualTo(502);
        assertThat(people.fromBot(GROUP)).hasSize(1);
    }

    @Test
    void performsACallAndClosesTheLine() {
        faults.on("sendMessage").resetAfterReceipt();

        assertThatThrownBy(() -> bot.send(GROUP, "бір")).isInstanceOf(UncheckedIOException.class);
        assertThat(people.fromBot(GROUP)).hasSize(1);
        assertThat(server.telegram().calls("sendMessage"))
                .singleElement()
                .matches(call -> call.performed() && call.status() == 0);
    }

    @Test
    void staysSilentAsLongAsAsked() {
        faults.on("sendMessage").silent(Duration.ofMillis(200));
        faults.on("sendMessage").silentAfterwards(Duration.ofMillis(200));

        assertThatThrownBy(() -> bot.send(GROUP, "бір")).isInstanceOf(UncheckedIOException.class);
        assertThat(people.fromBot(GROUP)).isEmpty();
        assertThatThrownBy(() -> bot.send(GROUP, "екі")).isInstanceOf(UncheckedIOException.class);
        assertThat(people.fromBot(GROUP)).hasSize(1);
    }

    @Test
    void upgradesAGroupUnderTheBot() {
        faults.on("sendMessage").upgradesGroup();
        long before = people.say(SMALL, AIGUL, "Санақ?");

        JsonNode refused = bot.send(SMALL, "бір");
        assertThat(refused.get("error_code").intValue()).isEqualTo(400);
        assertThat(refused.get("description").asString())
                .isEqualTo("Bad Request: group chat was upgraded to a supergroup chat");
        long upgraded = refused.at("/parameters/migrate_to_chat_id").longValue();
        assertThat(upgraded).isLessThan(-1_000_000_000_000L);
        assertThat(people.messages(SMALL)
                        .getLast()
                        .wire()
                        .get("migrate_to_chat_id")
                        .longValue())
                .isEqualTo(upgraded);
        SeenMessage first = people.messages(upgraded).getFirst();
        assertThat(first.wire().get("migrate_from_chat_id").longValue()).isEqualTo(SMALL);
        assertThat(first.id()).isLessThan(before);
        assertThat(bot.send(upgraded, "екі").get("ok").booleanValue()).isTrue();
        assertThat(bot.updates().toString()).contains("migrate_to_chat_id").contains("migrate_from_chat_id");
    }

    @Test
    void leavesPollsAloneUnlessNamed() {
        faults.onAny().always().serverError();
        assertThat(bot.updates()).isNotEmpty();

        faults.clear();
        faults.on("getUpdates").refused(409, "Conflict: x");
        assertThat(bot.refusal("getUpdates", "{}")).isEqualTo("Conflict: x");
    }

    private String description() {
        return bot.send(GROUP, "x").get("description").asString();
    }
}
