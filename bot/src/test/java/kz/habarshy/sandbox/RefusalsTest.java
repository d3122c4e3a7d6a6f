package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The texts by which a bot tells errors apart, each from the situation that makes it.
@Timeout(30)
class RefusalsTest {
    private static final long GROUP = -1_001_000_000_001L;
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
        people.group(GROUP, "Абай 10", AIGUL);
        people.group(-7, "Шағын үй", AIGUL);
        people.addBot(GROUP, AIGUL);
        people.addBot(-7, AIGUL);
        people.say(AIGUL, "/start");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void tellsWhyAChatIsGone() {
        people.removeBot(GROUP, AIGUL);
        people.removeBot(-7, AIGUL);
        people.block(AIGUL);

        assertThat(toGroup("x")).isEqualTo("Forbidden: bot was kicked from the supergroup chat");
        assertThat(to(-7)).isEqualTo("Forbidden: bot was kicked from the group chat");
        assertThat(to(AIGUL)).isEqualTo("Forbidden: bot was blocked by the user");
        assertThat(to(OLEG)).isEqualTo("Forbidden: bot can't initiate conversation with a user");
        assertThat(to(999)).isEqualTo("Bad Request: chat not found");
        assertThat(to(-999)).isEqualTo("Bad Request: chat not found");
        people.deleteAccount(AIGUL);
        assertThat(to(AIGUL)).isEqualTo("Forbidden: user is deactivated");
        people.deleteGroup(-7);
        assertThat(to(-7)).isEqualTo("Forbidden: the group chat was deleted");
    }

    @Test
    void tellsThatItLeftItself() {
        bot.result("leaveChat", "{'chat_id': %d}".formatted(GROUP));

        assertThat(toGroup("x")).isEqualTo("Forbidden: bot is not a member of the supergroup chat");
    }

    @Test
    void keepsAMutedBotSilent() {
        people.mute(GROUP, true);
        assertThat(toGroup("x")).isEqualTo("Bad Request: not enough rights to send text messages to the chat");
        people.mute(GROUP, false);
        assertThat(toGroup("x")).isEqualTo("no refusal");
    }

    @Test
    void knowsOpenTopicsOnly() {
        long topic = people.openTopic(GROUP, "Санақ", AIGUL);
        String inTopic = "{'chat_id': %d, 'text': 'x', 'message_thread_id': %d}";
        assertThat(bot.result("sendMessage", inTopic.formatted(GROUP, topic))
                        .get("is_topic_message")
                        .booleanValue())
                .isTrue();
        people.closeTopic(GROUP, topic);

        assertThat(bot.refusal("sendMessage", inTopic.formatted(GROUP, topic))).isEqualTo("Bad Request: TOPIC_CLOSED");
        assertThat(bot.refusal("sendMessage", inTopic.formatted(GROUP, 1)))
                .isEqualTo("Bad Request: message thread not found");
    }

    @Test
    void repliesOnlyToWhatIsThereUnlessAllowed() {
        String reply = "{'chat_id': %d, 'text': 'x', 'reply_parameters': {'message_id': 77%s}}";

        assertThat(bot.refusal("sendMessage", reply.formatted(GROUP, "")))
                .isEqualTo("Bad Request: message to be replied not found");
        assertThat(bot.refusal("sendMessage", reply.formatted(GROUP, ", 'allow_sending_without_reply': true")))
                .isEqualTo("no refusal");
    }

    @Test
    void measuresTheTextAfterItsTags() {
        String longest = "қ".repeat(4096);

        assertThat(bot.sendHtml(GROUP, "<b>" + longest + "</b>")).contains("message_id");
        assertThat(bot.sendHtml(GROUP, longest + "қ")).isEqualTo("Bad Request: message is too long");
        assertThat(bot.sendHtml(GROUP, "<b> </b>")).isEqualTo("Bad Request: message text is empty");
        assertThat(bot.sendHtml(GROUP, "<b>")).startsWith("Bad Request: can't parse entities: ");
        assertThat(bot.refusal("sendMessage", "{'chat_id': %d}".formatted(GROUP)))
                .isEqualTo("Bad Request: message text is empty");
        assertThat(bot.refusal("sendMessage", "{'text': 'x'}")).isEqualTo("Bad Request: chat_id is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'text': 'a', 'callback_data': 'қққққққққққққққққққққққққққққққққ'} | BUTTON_DATA_INVALID
            {'text': 'a', 'url': 'tel:1446'}                                    | BUTTON_URL_INVALID
            {'text': 'a', 'copy_text': {'text': ''}}                            | BUTTON_COPY_TEXT_INVALID
            {'text': 'a'}                                                       | can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard
            {'callback_data': 'a'}                                              | can't parse inline keyboard button: Can't find field "text"
            """)
    void refusesWrongButtons(String button, String reason) {
        String call = "{'chat_id': %d, 'text': 'x', 'reply_markup': {'inline_keyboard': [[%s]]}}";

        assertThat(bot.refusal("sendMessage", call.formatted(GROUP, button))).isEqualTo("Bad Request: " + reason);
    }

    @Test
    void takesAMarkupWrittenAsText() {
        String call =
                "{'chat_id': %d, 'text': 'x', 'reply_markup': '{\\'inline_keyboard\\':[[{\\'text\\':\\'a\\',\\'callback_data\\':\\'b\\'}]]}'}";

        assertThat(bot.result("sendMessage", call.formatted(GROUP))
                        .at("/reply_markup/inline_keyboard/0/0/text")
                        .asString())
                .isEqualTo("a");
    }

    @Test
    void editsOnlyItsOwnAndOnlyWhenSomethingChanges() {
        long own = bot.send(GROUP, "бір").at("/result/message_id").longValue();
        long other = people.say(GROUP, AIGUL, "екі");
        String edit = "{'chat_id': %d, 'message_id': %d, 'text': '%s'}";

        assertThat(bot.refusal("editMessageText", edit.formatted(GROUP, own, "бір")))
                .startsWith("Bad Request: message is not modified");
        assertThat(bot.refusal("editMessageText", edit.formatted(GROUP, other, "бір")))
                .isEqualTo("Bad Request: message can't be edited");
        assertThat(bot.refusal("editMessageText", edit.formatted(GROUP, 999, "бір")))
                .isEqualTo("Bad Request: message to edit not found");
        assertThat(bot.refusal("editMessageText", "{'text': 'x'}"))
                .isEqualTo("Bad Request: message identifier is not specified");
    }

    @Test
    void deletesWithinTwoDays() {
        long own = bot.send(GROUP, "бір").at("/result/message_id").longValue();
        long other = people.say(GROUP, AIGUL, "екі");
        String delete = "{'chat_id': %d, 'message_id': %d}";

        assertThat(bot.refusal("deleteMessage", delete.formatted(GROUP, 999)))
                .isEqualTo("Bad Request: message to delete not found");
        assertThat(bot.refusal("deleteMessage", delete.formatted(GROUP, other)))
                .isEqualTo("Bad Request: message can't be deleted");
        people.promoteBot(GROUP, AIGUL);
        assertThat(bot.refusal("deleteMessage", delete.formatted(GROUP, other))).isEqualTo("no refusal");
        clock.pass(Duration.ofHours(49));
        assertThat(bot.refusal("deleteMessage", delete.formatted(GROUP, own)))
                .isEqualTo("Bad Request: message can't be deleted");
        assertThat(bot.refusal("deleteMessages", "{'chat_id': %d, 'message_ids': [998, 999]}".formatted(GROUP)))
                .isEqualTo("no refusal");
    }

    @Test
    void takesNoAnswerToAnOldPress() {
        String query = people.pressData(GROUP, AIGUL, 1, "x");
        clock.pass(Duration.ofSeconds(151));

        assertThat(bot.refusal("answerCallbackQuery", "{'callback_query_id': '%s'}".formatted(query)))
                .isEqualTo("Bad Request: query is too old and response timeout expired or query ID is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendMassage", "getUpdate", "logOut"})
    void doesNotKnowOtherMethods(String method) {
        assertThat(bot.call(method, "{}").toString())
                .isEqualTo("{\"ok\":false,\"error_code\":404,\"description\":\"Not Found\"}");
    }

    @Test
    void refusesParametersThatTelegramDoesNotHave() {
        assertThat(bot.refusal("sendMessage", "{'chat_id': %d, 'text': 'x', 'receiver_user_id': 5}".formatted(GROUP)))
                .isEqualTo("Bad Request: unknown parameter \"receiver_user_id\" of method sendMessage");
        assertThat(bot.refusal("sendMessage", "[1]")).contains("can't parse JSON object");
    }

    @Test
    void turnsARevokedTokenAway() {
        server.telegram().revoke(TelegramDouble.BOT, true);

        assertThat(bot.call("getMe", "{}").toString())
                .isEqualTo("{\"ok\":false,\"error_code\":401,\"description\":\"Unauthorized\"}");
    }

    @Test
    void reactsWithListedSignsOnly() {
        long message = people.say(GROUP, AIGUL, "екі");
        String react = "{'chat_id': %d, 'message_id': %d, 'reaction': [{'type': 'emoji', 'emoji': '%s'}]}";

        assertThat(bot.refusal("setMessageReaction", react.formatted(GROUP, message, "👍")))
                .isEqualTo("no refusal");
        assertThat(bot.refusal("setMessageReaction", react.formatted(GROUP, message, "✅")))
                .isEqualTo("Bad Request: REACTION_INVALID");
    }

    private String toGroup(String text) {
        return bot.send(GROUP, text).path("description").asString("no refusal");
    }

    private String to(long chat) {
        return bot.send(chat, "x").path("description").asString("no refusal");
    }
}
