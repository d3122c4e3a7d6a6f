package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhispersTest {
    private static final long GROUP = -8;
    private static final long AIGUL = 101;
    private static final long OLEG = 102;

    private final HandClock clock = new HandClock();
    private final DoubleServer server = DoubleServer.start(clock);
    private final People people = server.people();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void openChats() {
        people.person(AIGUL, "Айгүл", "kk");
        people.person(OLEG, "Олег", "ru");
        people.group(GROUP, "Абай 10", AIGUL, OLEG);
        people.addBot(GROUP, AIGUL);
        people.say(AIGUL, "/start");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void areSeenByTheReceiverAlone() {
        assertThat(whisper(GROUP, AIGUL, pressed(AIGUL))).isEqualTo("no refusal");
        assertThat(seenBy(AIGUL)).isTrue();
        assertThat(seenBy(OLEG)).isFalse();
        assertThat(people.messages(GROUP)).noneMatch(seen -> seen.text().equals("тек сізге"));
    }

    @Test
    void needAPressOfTheReceiverInTheLastFifteenSeconds() {
        assertThat(whisper(GROUP, AIGUL, "")).contains("query is too old");
        assertThat(whisper(GROUP, OLEG, pressed(AIGUL))).contains("query is too old");
        String late = pressed(AIGUL);
        clock.pass(Duration.ofSeconds(16));
        assertThat(whisper(GROUP, AIGUL, late)).contains("query is too old");
        people.promoteBot(GROUP, AIGUL);
        assertThat(whisper(GROUP, AIGUL, "")).isEqualTo("no refusal");
    }

    @Test
    void goToMembersOfGroupsOnly() {
        assertThat(whisper(AIGUL, AIGUL, "")).contains("only to groups and supergroups");
        String press = pressed(OLEG);
        people.leave(GROUP, OLEG);
        assertThat(whisper(GROUP, OLEG, press)).contains("USER_NOT_PARTICIPANT");
    }

    @Test
    void refuseTheFormOfTheVersionBefore() {
        assertThat(bot.refusal(
                        "sendMessage", "{'chat_id':%d,'text':'а','receiver_user_id':%d}".formatted(GROUP, AIGUL)))
                .contains("unknown parameter \"receiver_user_id\"");
    }

    private String whisper(long chat, long person, String press) {
        return bot.refusal(
                "sendMessage",
                ("{'chat_id':%d,'text':'тек сізге','ephemeral_message_parameters':{'receiver_user_id':%d,"
                                + "'callback_query_id':'%s'}}")
                        .formatted(chat, person, press));
    }

    private String pressed(long person) {
        long menu = bot.result(
                        "sendMessage",
                        ("{'chat_id':%d,'text':'мәзір','reply_markup':{'inline_keyboard':[[{'text':'тек маған',"
                                        + "'callback_data':'me'}]]}}")
                                .formatted(GROUP))
                .path("message_id")
                .asLong();
        return people.press(GROUP, person, menu, "тек маған");
    }

    private boolean seenBy(long person) {
        return people.awaitWhisper(
                        GROUP, person, Duration.ZERO, seen -> seen.text().equals("тек сізге"))
                .isPresent();
    }
}
