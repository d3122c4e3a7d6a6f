package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(30)
class PeopleTest {
    private static final long GROUP = -1_001_000_000_001L;
    private static final long CHANNEL = -1_001_000_000_009L;
    private static final long AIGUL = 101;
    private static final long OLEG = 102;

    private final DoubleServer server = DoubleServer.start();
    private final People people = server.people();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void openChats() {
        people.person(AIGUL, "Айгүл", "kk");
        people.person(OLEG, "Олег", null);
        people.group(GROUP, "Абай 10", AIGUL, OLEG);
        people.addBot(GROUP, AIGUL);
        bot.result("getUpdates", "{'offset': -1}");
        bot.result("getUpdates", "{'offset': 2147483647}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsEditsRepliesAndForwardsAsTelegramDoes() {
        long first = people.say(GROUP, OLEG, "Когда перепись?");
        people.edit(GROUP, first, "Когда закончится перепись?");
        people.reply(GROUP, AIGUL, first, "Жақында");
        people.forward(AIGUL, AIGUL, GROUP, first);

        JsonNode updates = bot.updates();
        assertThat(updates.at("/1/edited_message/text").asString()).isEqualTo("Когда закончится перепись?");
        assertThat(updates.at("/1/edited_message/edit_date").longValue()).isPositive();
        assertThat(updates.at("/2/message/reply_to_message/text").asString()).isEqualTo("Когда закончится перепись?");
        assertThat(updates.at("/3/message/forward_origin/type").asString()).isEqualTo("user");
        assertThat(updates.at("/3/message/forward_origin/sender_user/id").longValue())
                .isEqualTo(OLEG);
        assertThat(updates.at("/0/message/from").has("language_code")).isFalse();
    }

    @Test
    void hidesAnAnonymousAdminBehindTheGroup() {
        people.sayAsAnonymousAdmin(GROUP, "/setup");

        JsonNode message = bot.updates().at("/0/message");
        assertThat(message.at("/from/username").asString()).isEqualTo("GroupAnonymousBot");
        assertThat(message.at("/from/id").longValue()).isEqualTo(1_087_968_824L);
        assertThat(message.at("/sender_chat/id").longValue()).isEqualTo(GROUP);
    }

    @Test
    void forwardsChannelPostsIntoTheLinkedGroup() {
        people.channel(CHANNEL, "Үй жаңалықтары", GROUP);
        people.publish(CHANNEL, "Су өшіріледі");

        JsonNode message = bot.updates().at("/0/message");
        assertThat(message.get("is_automatic_forward").booleanValue()).isTrue();
        assertThat(message.at("/sender_chat/type").asString()).isEqualTo("channel");
        assertThat(message.at("/forward_origin/chat/id").longValue()).isEqualTo(CHANNEL);
        assertThat(message.at("/from/id").longValue()).isEqualTo(777_000L);
    }

    @Test
    void keepsWhatIsSaidInATopicInItsThread() {
        long topic = people.openTopic(GROUP, "Санақ", AIGUL);
        long question = people.sayInTopic(GROUP, topic, OLEG, "Когда?");

        JsonNode asked = bot.updates().at("/1/message");
        assertThat(asked.get("message_thread_id").longValue()).isEqualTo(topic);
        assertThat(asked.get("is_topic_message").booleanValue()).isTrue();
        assertThat(asked.at("/chat/is_forum").booleanValue()).isTrue();
        JsonNode answer = bot.result(
                "sendMessage",
                "{'chat_id': %d, 'text': 'x', 'reply_parameters': {'message_id': %d}}".formatted(GROUP, question));
        assertThat(answer.get("message_thread_id").longValue()).isEqualTo(topic);
    }

    @Test
    void tellsTheBotOnlyWhatPrivacyAllows() {
        server.telegram().readsAll(TelegramDouble.BOT, false);
        long own = bot.send(GROUP, "Сұраңыз").at("/result/message_id").longValue();
        people.say(GROUP, OLEG, "Когда перепись?");
        people.say(GROUP, OLEG, "/faq@another_bot");
        people.say(GROUP, OLEG, "/faq@habarshy_sandbox_bot");
        people.say(GROUP, OLEG, "/faq");
        people.reply(GROUP, OLEG, own, "Спасибо");
        people.join(GROUP, 103);

        JsonNode updates = bot.updates();
        assertThat(updates).hasSize(4);
        assertThat(updates.at("/0/message/text").asString()).isEqualTo("/faq@habarshy_sandbox_bot");
        assertThat(updates.at("/1/message/text").asString()).isEqualTo("/faq");
        assertThat(updates.at("/2/message/text").asString()).isEqualTo("Спасибо");
        assertThat(updates.at("/3/message").has("new_chat_members")).isTrue();

        people.promoteBot(GROUP, AIGUL);
        people.say(GROUP, OLEG, "Теперь видно");
        assertThat(bot.updates().toString()).contains("Теперь видно");
    }

    @Test
    void tellsWhoTheAdminsAre() {
        people.promote(GROUP, OLEG, AIGUL);
        people.promoteBot(GROUP, AIGUL);

        JsonNode admins = bot.result("getChatAdministrators", "{'chat_id': %d}".formatted(GROUP));
        assertThat(admins).hasSize(3);
        assertThat(admins.toString()).contains("\"creator\"").contains("\"can_delete_messages\":true");
        String member = "{'chat_id': %d, 'user_id': %d}";
        assertThat(bot.result("getChatMember", member.formatted(GROUP, OLEG))
                        .get("status")
                        .asString())
                .isEqualTo("administrator");
        people.leave(GROUP, OLEG);
        assertThat(bot.result("getChatMember", member.formatted(GROUP, OLEG))
                        .get("status")
                        .asString())
                .isEqualTo("left");
        assertThat(bot.result("getChat", "{'chat_id': %d}".formatted(GROUP))
                        .get("title")
                        .asString())
                .isEqualTo("Абай 10");
    }

    @Test
    void tellsTheBotThatItWasBlockedAndUnblocked() {
        people.say(AIGUL, "/start");
        people.block(AIGUL);
        people.unblock(AIGUL);

        JsonNode updates = bot.updates();
        assertThat(updates.at("/1/my_chat_member/new_chat_member/status").asString())
                .isEqualTo("kicked");
        assertThat(updates.at("/1/my_chat_member/chat/type").asString()).isEqualTo("private");
        assertThat(updates.at("/2/my_chat_member/new_chat_member/status").asString())
                .isEqualTo("member");
    }

    @Test
    void givesTheFileOfAPersonToTheBot() {
        byte[] roster = "нөмір;аты\n".getBytes(StandardCharsets.UTF_8);
        people.sendFile(AIGUL, AIGUL, "тізім.csv", "text/csv", roster, "Тізім");

        JsonNode message = bot.updates().at("/0/message");
        assertThat(message.get("caption").asString()).isEqualTo("Тізім");
        String id = message.at("/document/file_id").asString();
        String path = bot.result("getFile", "{'file_id': '%s'}".formatted(id))
                .get("file_path")
                .asString();
        assertThat(bot.get("/file/bot" + server.token() + "/" + path).body()).isEqualTo("нөмір;аты\n");
        assertThat(bot.refusal("getFile", "{'file_id': 'nonsense'}"))
                .isEqualTo("Bad Request: wrong file_id or the file is temporarily unavailable");
    }

    @Test
    void takesADocumentAsAMultipartForm() {
        people.say(AIGUL, "/start");
        String body = "--Z\r\nContent-Disposition: form-data; name=\"chat_id\"\r\n\r\n101\r\n"
                + "--Z\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\nЕсеп\r\n"
                + "--Z\r\nContent-Disposition: form-data; name=\"document\"; filename=\"report.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\na;b\r\n1;2\r\n--Z--\r\n";

        String answer = bot.send("sendDocument", "multipart/form-data; boundary=Z", body)
                .body();
        assertThat(answer).contains("\"file_name\":\"report.csv\"").contains("\"file_size\":8");
        assertThat(people.fromBot(AIGUL)).singleElement().matches(SeenMessage::hasFile);
    }

    @Test
    void takesAFormAndAQuery() {
        assertThat(bot.send("sendMessage?chat_id=" + GROUP, "application/x-www-form-urlencoded", "text=a%2Bb+%D2%9B")
                        .body())
                .contains("\"text\":\"a+b қ\"");
    }

    @Test
    void failsLoudlyWhenThereIsNothingToPress() {
        long message = bot.send(GROUP, "x").at("/result/message_id").longValue();

        assertThatThrownBy(() -> people.press(GROUP, AIGUL, message, "Қазақша"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("«Қазақша»");
    }

    @Test
    void pressesAButtonOfAMessageThatIsGone() {
        people.pressData(GROUP, AIGUL, 999, "old");

        JsonNode query = bot.updates().at("/0/callback_query");
        assertThat(query.at("/message/date").longValue()).isZero();
        assertThat(query.at("/message/message_id").longValue()).isEqualTo(999);
    }

    @Test
    void remembersNoMoreMessagesThanAsked() {
        server.telegram().remember(5, 3);
        for (int i = 0; i < 9; i++) {
            bot.send(GROUP, "сөз " + i);
        }

        assertThat(people.messages(GROUP)).hasSize(5);
        assertThat(server.telegram().calls("sendMessage")).hasSize(3);
        assertThat(people.await(
                        GROUP, Duration.ofSeconds(1), seen -> seen.text().equals("сөз 8")))
                .isPresent();
    }

    @Test
    void keepsTheChatsOfTwoBotsApart() {
        Caller second = new Caller(server, "42:x");
        People around = server.telegram().people(42);
        around.say(AIGUL, "Сәлем");

        assertThat(second.updates()).hasSize(1);
        assertThat(bot.updates()).isEmpty();
        assertThat(second.send(AIGUL, "Сәлем").get("ok").booleanValue()).isTrue();
        assertThat(bot.send(AIGUL, "x").get("ok").booleanValue()).isFalse();
        assertThat(around.fromBot(AIGUL)).hasSize(1);
        assertThat(people.messages(AIGUL)).isEmpty();
    }
}
