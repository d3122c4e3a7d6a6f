package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;

@ExtendWith(OutputCaptureExtension.class)
class TelegramMessengerTest {
    private static final Account US = new Account("tg", 700000001);
    private static final long CHAT = -1001234567890L;
    private static final Act SAY = new Act.Say("Сәлем");
    private static final Act EDIT = new Act.Edit("p1", "Сәлем", List.of());
    private ScriptedTelegram telegram;
    private TelegramHttp http;

    @BeforeEach
    void open() throws IOException {
        telegram = new ScriptedTelegram();
        http = new TelegramHttp(Duration.ofMillis(600));
    }

    @AfterEach
    void close() throws IOException {
        http.close();
        telegram.close();
    }

    @Test
    void saysATextWithItsButtonsReplyAndThread() {
        telegram.gives("{\"message_id\":77,\"date\":1,\"chat\":{\"id\":1,\"type\":\"group\"},\"text\":\"x\"}");
        var buttons = List.<List<Button>>of(
                List.of(new Button.Press("Иә", "yes"), new Button.Link("Сайт", "https://sanaq.gov.kz")),
                List.of(new Button.Copy("Көшіру", "мәтін")));

        assertThat(deliver(new Act.Say("<b>Сәлем</b>", buttons, 5L, 9L, true)))
                .isEqualTo(new DeliveryResult.Delivered(77));
        assertThat(telegram.only().method()).isEqualTo("sendmessage");
        JsonNode sent = telegram.only().json();
        assertThat(sent.path("chat_id").asLong()).isEqualTo(CHAT);
        assertThat(sent.path("text").asText()).isEqualTo("<b>Сәлем</b>");
        assertThat(sent.path("parse_mode").asText()).isEqualToIgnoringCase("HTML");
        assertThat(sent.at("/link_preview_options/is_disabled").asBoolean()).isTrue();
        assertThat(sent.at("/reply_parameters/message_id").asInt()).isEqualTo(5);
        assertThat(sent.at("/reply_parameters/allow_sending_without_reply").asBoolean())
                .isTrue();
        assertThat(sent.path("message_thread_id").asInt()).isEqualTo(9);
        assertThat(sent.path("disable_notification").asBoolean()).isTrue();
        assertThat(sent.at("/reply_markup/inline_keyboard/0/0/callback_data").asText())
                .isEqualTo("yes");
        assertThat(sent.at("/reply_markup/inline_keyboard/0/1/url").asText()).isEqualTo("https://sanaq.gov.kz");
        assertThat(sent.at("/reply_markup/inline_keyboard/1/0/copy_text/text").asText())
                .isEqualTo("мәтін");
    }

    @Test
    void countsAMessageAsSentThoughTheLibraryCannotReadIt() {
        telegram.gives("{\"message_id\":78,\"date\":\"today\",\"chat\":[],\"entities\":7}");
        assertThat(deliver(SAY)).isEqualTo(new DeliveryResult.Delivered(78));
    }

    @Test
    void editsAnEarlierPostAndAMessage() {
        telegram.gives("true").gives("{\"message_id\":4,\"date\":1,\"chat\":{\"id\":1,\"type\":\"group\"}}");
        assertThat(deliver(EDIT)).isEqualTo(new DeliveryResult.Delivered(41));
        assertThat(deliver(new Act.EditMessage(4, "Жаңа", List.of()))).isEqualTo(new DeliveryResult.Delivered(4));
        assertThat(telegram.calls()).extracting(ScriptedTelegram.Call::method).containsOnly("editmessagetext");
        assertThat(telegram.calls().getFirst().json().path("message_id").asLong())
                .isEqualTo(41);
    }

    @Test
    void doesNotEditWhatWasNeverSent() {
        assertThat(deliver(EDIT, 0)).isInstanceOf(DeliveryResult.Rejected.class);
        assertThat(telegram.calls()).isEmpty();
    }

    @Test
    void removesSendsFilesAnswersPressesAndLeaves() {
        telegram.gives("true")
                .gives("{\"message_id\":6,\"date\":1,\"chat\":{\"id\":1,\"type\":\"group\"}}")
                .gives("true")
                .gives("true");
        assertThat(deliver(new Act.Remove("p1"))).isEqualTo(new DeliveryResult.Delivered(41));
        assertThat(deliver(new Act.SendFile("есеп.csv", "үй;саны", "Есеп"))).isEqualTo(new DeliveryResult.Delivered(6));
        assertThat(deliver(new Act.AnswerPress("q1", "ы".repeat(300), true)))
                .isEqualTo(new DeliveryResult.Delivered(0));
        assertThat(deliver(new Act.Leave())).isEqualTo(new DeliveryResult.Delivered(0));
        assertThat(telegram.calls())
                .extracting(ScriptedTelegram.Call::method)
                .containsExactly("deletemessage", "senddocument", "answercallbackquery", "leavechat");
        assertThat(telegram.calls().get(1).body()).contains("үй;саны").contains("Есеп");
        assertThat(telegram.calls().get(2).json().path("text").asText()).hasSize(200);
    }

    @Test
    void editsWhatCanNoLongerBeDeleted() {
        var withdraw = new Act.Withdraw("b:1", "b1", 41, "Алынды");
        telegram.gives("true");
        assertThat(deliver(withdraw)).isEqualTo(new DeliveryResult.Delivered(0));
        telegram.answers(
                400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: message can't be deleted\"}");
        assertThat(deliver(withdraw))
                .isInstanceOfSatisfying(
                        DeliveryResult.Instead.class,
                        instead -> assertThat(instead.act()).isEqualTo(new Act.EditMessage(41, "Алынды", List.of())));
    }

    @Test
    void whispersInTheFormOfTheNewestApiAndSpeaksAloudWhereThatIsRefused() {
        var whisper = new Act.Whisper("Жауап", "тек сізге", List.of(), 5, "q1", true, 8L);
        telegram.gives("{\"message_id\":0,\"date\":1,\"chat\":{\"id\":1,\"type\":\"group\"}}");
        assertThat(deliver(whisper)).isEqualTo(new DeliveryResult.Delivered(0));
        var sent = telegram.calls().getFirst();
        assertThat(sent.method()).isEqualTo("sendmessage");
        assertThat(sent.json().path("ephemeral_message_parameters"))
                .hasToString("{\"receiver_user_id\":5,\"callback_query_id\":\"q1\","
                        + "\"replace_callback_query_message\":true}");
        assertThat(sent.json().path("text").asText()).contains("Жауап", "тек сізге");
        assertThat(sent.json().has("reply_markup")).isFalse();
        telegram.answers(400, "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: no\"}");
        assertThat(deliver(whisper))
                .isInstanceOfSatisfying(
                        DeliveryResult.Instead.class,
                        instead ->
                                assertThat(instead.act()).isEqualTo(new Act.Say("Жауап", List.of(), 8L, null, true)));
    }

    @Test
    void waitsAsLongAsTelegramAsks() {
        telegram.answers(
                429,
                "{\"ok\":false,\"error_code\":429,\"description\":\"Too Many Requests: retry after 7\",\"parameters\":{\"retry_after\":7}}");
        assertThat(deliver(SAY)).isEqualTo(new DeliveryResult.Throttled(Duration.ofSeconds(7)));
    }

    @Test
    void tellsTheNewIdOfAGroup() {
        telegram.answers(
                400,
                "{\"ok\":false,\"error_code\":400,\"description\":\"Bad Request: group chat was upgraded to a supergroup chat\",\"parameters\":{\"migrate_to_chat_id\":-1009}}");
        assertThat(deliver(SAY)).isEqualTo(new DeliveryResult.Moved(-1009));
    }

    @Test
    void knowsAChatThatIsGoneAndATokenThatIsRefused() {
        telegram.refuses(403, "Forbidden: bot was kicked from the supergroup chat")
                .refuses(401, "Unauthorized");
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unreachable.class);
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.TokenRefused.class);
    }

    @Test
    void doesNotKnowWhatBecameOfASendBehindAProxysPage() {
        telegram.answers(502, "<html>Bad Gateway</html>").answers(502, "<html>Bad Gateway</html>");
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unknown.class);
        assertThat(deliver(EDIT)).isInstanceOf(DeliveryResult.Unsent.class);
    }

    @Test
    void triesATemporaryErrorOfTelegramAgain() {
        telegram.refuses(500, "Internal Server Error");
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unsent.class);
    }

    @Test
    void doesNotKnowWhatAnEmptyAnswerMeans() {
        telegram.answers(200, "{}").answers(200, "");
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unknown.class);
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unknown.class);
    }

    @Test
    void sendsOnceWhenTheConnectionIsCutAfterTheRequest() {
        telegram.gives("{\"message_id\":1,\"date\":1,\"chat\":{\"id\":1,\"type\":\"group\"}}")
                .resets();
        deliver(SAY);
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unknown.class);
        assertThat(telegram.calls()).hasSize(2);
    }

    @Test
    void sendsOnceWhenNoAnswerComes() {
        telegram.hangs();
        assertThat(deliver(SAY)).isInstanceOf(DeliveryResult.Unknown.class);
        assertThat(telegram.calls()).hasSize(1);
    }

    @Test
    void endsACallThatTakesTooLong() {
        http.close();
        http = new TelegramHttp(Duration.ofMillis(200));
        telegram.hangs();
        assertThat(deliver(SAY)).isEqualTo(new DeliveryResult.Unknown("InterruptedIOException: timeout"));
        assertThat(telegram.calls()).hasSize(1);
    }

    @Test
    void mayRepeatAnEditThatGotNoAnswer() {
        telegram.resets();
        assertThat(deliver(EDIT)).isInstanceOf(DeliveryResult.Unsent.class);
    }

    @Test
    void knowsThatNothingWasSentWithoutAConnection() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var nobody = settings("http://127.0.0.1:" + port);
        DeliveryResult result = deliver(messenger(nobody), SAY, 0);
        assertThat(result).isInstanceOf(DeliveryResult.Unsent.class);
        assertThat(result.toString()).doesNotContain("secret");
        assertThat(deliver(messenger(settings("http://nowhere.invalid")), SAY, 0))
                .isInstanceOf(DeliveryResult.Unsent.class);
    }

    @Test
    void keepsTheTokenOutOfEveryLog(CapturedOutput output) {
        telegram.answers(502, "<html>").resets().refuses(401, "Unauthorized").answers(200, "{}");
        for (int i = 0; i < 4; i++) {
            deliver(SAY);
        }
        deliver(messenger(settings("http://nowhere.invalid")), SAY, 0);
        telegram.resets();
        deliver(new Act.Ask("rights", Map.of()));
        assertThat(output.getAll()).doesNotContain("secret-of-the-test").doesNotContain("/bot7");
    }

    @Test
    void waitsForTheSandboxToListen() {
        var sandbox = new TelegramSettings(null, TelegramSettings.OFFICIAL, null, null, null);
        assertThat(deliver(messenger(sandbox), SAY, 0)).isInstanceOf(DeliveryResult.Unsent.class);
    }

    @Test
    void refusesAnotherBotsPost() {
        var other = new Account("tg", 5);
        assertThat(messenger(telegram.settings())
                        .deliver(other, new Delivery(CHAT, SAY, 0))
                        .join())
                .isInstanceOf(DeliveryResult.Rejected.class);
    }

    @Test
    void findsOutWhetherAPersonIsAnAdministrator() {
        telegram.gives("{\"status\":\"creator\"}")
                .gives("{\"status\":\"left\"}")
                .refuses(400, "Bad Request: user not found");
        var ask = new Act.Ask("admin", Map.of("person", "5", "why", "setup"));
        assertThat(deliver(ask))
                .isEqualTo(new DeliveryResult.Found(Map.of("person", "5", "why", "setup", "admin", "true")));
        assertThat(deliver(ask))
                .isEqualTo(new DeliveryResult.Found(Map.of("person", "5", "why", "setup", "admin", "false")));
        assertThat(((DeliveryResult.Found) deliver(ask)).values()).containsEntry("admin", "false");
    }

    @Test
    void readsAFileWithItsMark() {
        telegram.gives("{\"file_id\":\"f\",\"file_path\":\"documents/a.csv\",\"file_size\":9}")
                .answers(200, "\uFEFFүй;1");
        assertThat(deliver(new Act.Ask("file", Map.of("file", "f"))))
                .isEqualTo(new DeliveryResult.Found(Map.of("file", "f", "text", "үй;1")));
        assertThat(telegram.calls().getLast().method()).isEqualTo("a.csv");
    }

    @Test
    void refusesAFileThatIsTooLarge() {
        telegram.gives("{\"file_id\":\"f\",\"file_path\":\"a\",\"file_size\":2000000}")
                .gives("{\"file_id\":\"f\",\"file_path\":\"a\"}")
                .answers(200, "a".repeat(Lookups.LARGEST_FILE + 1));
        var ask = new Act.Ask("file", Map.of("file", "f"));
        var tooLarge = new DeliveryResult.Found(Map.of("file", "f", "problem", "too_large"));
        assertThat(deliver(ask)).isEqualTo(tooLarge);
        assertThat(deliver(ask)).isEqualTo(tooLarge);
    }

    @Test
    void findsOutItsOwnRights() {
        telegram.gives("{\"status\":\"administrator\"}");
        assertThat(((DeliveryResult.Found) deliver(new Act.Ask("rights", Map.of()))).values())
                .containsEntry("admin", "true")
                .containsEntry("readsAll", "true");
        assertThat(telegram.only().json().path("user_id").asLong()).isEqualTo(US.botId());
    }

    private DeliveryResult deliver(Act act) {
        return deliver(act, 41);
    }

    private DeliveryResult deliver(Act act, long target) {
        return deliver(messenger(telegram.settings()), act, target);
    }

    private static DeliveryResult deliver(TelegramMessenger messenger, Act act, long target) {
        return messenger
                .deliver(US, new Delivery(CHAT, act, target))
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    private static TelegramSettings settings(String url) {
        return new TelegramSettings(ScriptedTelegram.TOKEN, url, null, null, null);
    }

    private TelegramMessenger messenger(TelegramSettings settings) {
        var address = new ApiAddress(settings.bots().getFirst(), settings, () -> 0);
        var lookups = new Lookups(new TelegramApi(address, http.asking()), new Identity(), US.botId());
        return new TelegramMessenger(
                US,
                address,
                () -> new OkHttpTelegramClient(http.sending(), address.token(), address.forLibrary()),
                lookups,
                http.timeouts());
    }
}
