package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class TelegramDoubleTest {
    private static final long GROUP = -1001L;
    private static final long SUPERGROUP = -1_001_000_000_001L;
    private static final long AIGUL = 101;
    private static final long OLEG = 102;

    private final DoubleServer server = DoubleServer.start();
    private final People people = server.people();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void openChats() {
        people.person(AIGUL, "Айгүл", "kk");
        people.person(OLEG, "Олег", "ru");
        people.group(SUPERGROUP, "Абай 10", AIGUL, OLEG);
        people.group(GROUP, "Самал", OLEG, AIGUL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsWhoTheBotIs() {
        JsonNode me = bot.result("GETME", "{}");

        assertThat(me.get("id").longValue()).isEqualTo(700_000_001L);
        assertThat(me.get("is_bot").booleanValue()).isTrue();
        assertThat(me.get("username").asString()).isEqualTo("habarshy_sandbox_bot");
        assertThat(me.get("can_read_all_group_messages").booleanValue()).isTrue();
    }

    @Test
    void takesAnyTokenWithDigitsAsThatBot() {
        assertThat(new Caller(server, "42:x").result("getMe", "{}").get("id").longValue())
                .isEqualTo(42);
        assertThat(new Caller(server, "nonsense").refusal("getMe", "{}")).isEqualTo("Not Found");
    }

    @Test
    void tellsTheBotThatItWasAddedBeforeAnythingIsSaid() {
        people.addBot(SUPERGROUP, AIGUL);
        people.say(SUPERGROUP, OLEG, "Когда перепись?");

        JsonNode updates = bot.updates();
        assertThat(updates).hasSize(3);
        JsonNode added = updates.get(0).get("my_chat_member");
        assertThat(added.at("/chat/id").longValue()).isEqualTo(SUPERGROUP);
        assertThat(added.at("/chat/type").asString()).isEqualTo("supergroup");
        assertThat(added.at("/from/id").longValue()).isEqualTo(AIGUL);
        assertThat(added.at("/old_chat_member/status").asString()).isEqualTo("left");
        assertThat(added.at("/new_chat_member/status").asString()).isEqualTo("member");
        assertThat(updates.get(1).at("/message/new_chat_members/0/id").longValue())
                .isEqualTo(TelegramDouble.BOT);
        assertThat(updates.get(2).at("/message/text").asString()).isEqualTo("Когда перепись?");
        assertThat(updates.get(2).at("/message/from/language_code").asString()).isEqualTo("ru");
        assertThat(updates.get(2).at("/message/date").longValue()).isLessThan(100_000_000_000L);
    }

    @Test
    void marksCommandsInWhatPeopleSay() {
        people.say(AIGUL, "/start door-7");

        JsonNode entity = bot.updates().at("/0/message/entities/0");
        assertThat(entity.get("type").asString()).isEqualTo("bot_command");
        assertThat(entity.get("offset").intValue()).isZero();
        assertThat(entity.get("length").intValue()).isEqualTo(6);
    }

    @Test
    void showsPeopleWhatTheBotSendsAndEdits() {
        people.addBot(SUPERGROUP, AIGUL);
        long question = people.say(SUPERGROUP, AIGUL, "Санақ қашан?");

        JsonNode sent = bot.result("sendMessage", """
                {'chat_id': %d, 'text': '<b>Санақ</b> басталды', 'parse_mode': 'HTML',
                 'reply_parameters': {'message_id': %d},
                 'reply_markup': {'inline_keyboard': [[{'text': 'Толығырақ', 'callback_data': 'more'}]]}}
                """.formatted(SUPERGROUP, question));
        SeenMessage seen = people.await(SUPERGROUP, Duration.ofSeconds(5), SeenMessage::fromBot)
                .orElseThrow();

        assertThat(seen.text()).isEqualTo("Санақ басталды");
        assertThat(seen.replyTo()).isEqualTo(question);
        assertThat(seen.button("Толығ").orElseThrow().data()).isEqualTo("more");
        assertThat(seen.wire().at("/entities/0/type").asString()).isEqualTo("bold");
        assertThat(sent.at("/reply_to_message/message_id").longValue()).isEqualTo(question);

        bot.result(
                "editMessageText",
                "{'chat_id': %d, 'message_id': %d, 'text': 'Аяқталды'}".formatted(SUPERGROUP, seen.id()));
        SeenMessage edited = people.fromBot(SUPERGROUP).getLast();
        assertThat(edited.text()).isEqualTo("Аяқталды");
        assertThat(edited.edited()).isTrue();
        assertThat(edited.buttons()).isEmpty();
    }

    @Test
    void carriesAPressToTheBotAndItsNoticeBack() {
        people.addBot(SUPERGROUP, AIGUL);
        long message = bot.result(
                        "sendMessage",
                        "{'chat_id': %d, 'text': 'Тіл', 'reply_markup': {'inline_keyboard': [[{'text': 'Қазақша', 'callback_data': 'kk'}]]}}"
                                .formatted(SUPERGROUP))
                .get("message_id")
                .longValue();

        String query = people.press(SUPERGROUP, AIGUL, message, "Қазақша");
        JsonNode pressed = bot.updates().at("/2/callback_query");

        assertThat(pressed.get("id").asString()).isEqualTo(query);
        assertThat(pressed.get("data").asString()).isEqualTo("kk");
        assertThat(pressed.at("/from/id").longValue()).isEqualTo(AIGUL);
        assertThat(pressed.at("/message/message_id").longValue()).isEqualTo(message);
        assertThat(pressed.at("/message/chat/id").longValue()).isEqualTo(SUPERGROUP);

        bot.result("answerCallbackQuery", "{'callback_query_id': '%s', 'text': 'Жарайды'}".formatted(query));
        assertThat(people.notice(query)).contains("Жарайды");
    }

    @Test
    void recordsEveryCallWithItsOutcome() {
        people.addBot(GROUP, OLEG);
        bot.send(GROUP, "Бір");
        bot.send(-5, "Екі");

        assertThat(server.telegram().calls()).hasSize(2);
        RecordedCall first = server.telegram().calls("sendMessage").getFirst();
        assertThat(first.chat()).isEqualTo(GROUP);
        assertThat(first.text()).isEqualTo("Бір");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.performed()).isTrue();
        RecordedCall second = server.telegram().calls().getLast();
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.description()).isEqualTo("Bad Request: chat not found");
    }
}
