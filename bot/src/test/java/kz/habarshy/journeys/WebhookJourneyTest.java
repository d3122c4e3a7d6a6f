package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.habarshy.Town;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebhookJourneyTest {
    private static final long ALMATY = 700_000_075;
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final String SECRET = "a-long-enough-secret_of-the-webhook";
    private static final String UPDATE = """
            {"update_id":%d,"message":{"message_id":%d,"date":1633410000,
             "from":{"id":%d,"is_bot":false,"first_name":"Дана","language_code":"%s"},
             "chat":{"id":%d,"type":"private","first_name":"Дана"},"text":"%s"}}""";

    private final HttpClient telegram = HttpClient.newHttpClient();
    private Town town;

    private People almaty() {
        return town.telegram().people(ALMATY);
    }

    @BeforeAll
    void theTownOpens() throws IOException {
        int port = freePort();
        town = Town.start(Map.of(
                "server.port",
                String.valueOf(port),
                "habarshy.telegram.tokens",
                "75=" + ALMATY + ":almaty",
                "habarshy.telegram.webhook-url",
                "http://127.0.0.1:" + port + "/telegram/webhook",
                "habarshy.telegram.webhook-secret",
                SECRET));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    void theTownCloses() {
        town.close();
        telegram.close();
    }

    private int bring(String secret, String body) throws IOException, InterruptedException {
        return bring("", secret, body);
    }

    private int bring(String path, String secret, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.port() + "/telegram/webhook" + path))
                .header("Content-Type", "application/json")
                .header("X-Telegram-Bot-Api-Secret-Token", secret)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return telegram.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String update(long id, long person, Tongue tongue) {
        String question = tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
        return UPDATE.formatted(id, id, person, tongue.code(), person, question);
    }

    @ParameterizedTest
    @EnumSource
    void servesAHouseThroughTheWebhook(Tongue tongue) {
        House house = House.served(town, tongue);
        assertThat(house.ask("/deadline").text()).contains(tongue.of("15 қазан", "15 октября"));
    }

    @ParameterizedTest
    @EnumSource
    void answersWhatTelegramBringsOnceHoweverOftenItIsBrought(Tongue tongue) throws Exception {
        long person = House.person(town, tongue);
        town.people().knowsBot(person);
        String body = update(person, person, tongue);
        assertThat(bring(SECRET, body)).isEqualTo(200);
        assertThat(bring(SECRET, body)).isEqualTo(200);
        town.await(person, tongue.of("15 қазанды қоса алғанда", "по 15 октября"));
        String help = UPDATE.formatted(person + 1, person + 1, person, tongue.code(), person, "/help");
        assertThat(bring(SECRET, help)).isEqualTo(200);
        town.await(person, "/deadline");
        assertThat(town.people().fromBot(person)).hasSize(2);
    }

    @Test
    void turnsAwayWhoDoesNotKnowTheSecret() throws Exception {
        long person = House.person(town, Tongue.RU);
        town.people().knowsBot(person);
        assertThat(bring("another-secret-of-the-same-length-00", update(person, person, Tongue.RU)))
                .isEqualTo(403);
        assertThat(bring("", update(person + 1, person, Tongue.RU))).isEqualTo(403);
        assertThat(bring(SECRET, UPDATE.formatted(person + 2, 1, person, "ru", person, "/help")))
                .isEqualTo(200);
        town.await(person, "/deadline");
        assertThat(town.people().fromBot(person)).hasSize(1);
    }

    @Test
    void refusesABodyOverOneMegabyteAndForgivesNonsense() throws Exception {
        assertThat(bring(SECRET, "x".repeat((1 << 20) + 1))).isEqualTo(413);
        assertThat(bring(SECRET, "nonsense")).isEqualTo(200);
        assertThat(bring(SECRET, "{}")).isEqualTo(200);
    }

    @Test
    void tellsTelegramTheSecretAndWhichNewsItWants() {
        var asked = registered(TelegramDouble.BOT);
        assertThat(asked.parameter("secret_token").asString("")).isEqualTo(SECRET);
        assertThat(asked.parameter("allowed_updates").toString()).contains("my_chat_member", "callback_query");
    }

    private RecordedCall registered(long bot) {
        eventually("it is registered", () -> registrations(bot).findAny().isPresent());
        return registrations(bot).findFirst().orElseThrow();
    }

    private Stream<RecordedCall> registrations(long bot) {
        return town.telegram().calls("setWebhook").stream().filter(call -> call.bot() == bot);
    }

    @Test
    void givesEachBotADoorAndASecretOfItsOwn() throws Exception {
        long person = House.person(town, Tongue.RU);
        String secret = registered(ALMATY).parameter("secret_token").asString("");
        assertThat(registered(ALMATY).parameter("url").asString("")).endsWith("/telegram/webhook/75");
        assertThat(secret).hasSize(64).isNotEqualTo(SECRET);
        String body = update(person, person, Tongue.RU);
        assertThat(bring("/75", SECRET, body)).isEqualTo(403);
        assertThat(bring("", secret, body)).isEqualTo(403);
        assertThat(bring("/71", secret, body)).isEqualTo(404);
        assertThat(bring("/75", secret, "nonsense")).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource
    void answersByTheBotAtWhoseDoorItIsBroughtThoughTheNumbersAreTheSame(Tongue tongue) throws Exception {
        long person = House.person(town, tongue);
        almaty().person(person, "Айгүл", tongue.code());
        town.people().knowsBot(person);
        almaty().knowsBot(person);
        String secret = registered(ALMATY).parameter("secret_token").asString("");
        String body = update(person, person, tongue);
        assertThat(bring("/75", secret, body)).isEqualTo(200);
        assertThat(bring("/75", secret, body)).isEqualTo(200);
        assertThat(almaty().await(person, LONGEST, SeenMessage::fromBot)).isPresent();
        assertThat(town.people().fromBot(person)).isEmpty();
        assertThat(bring(SECRET, body)).isEqualTo(200);
        town.await(person, tongue.of("15 қазанды қоса алғанда", "по 15 октября"));
        assertThat(almaty().fromBot(person)).hasSize(1);
        assertThat(town.people().fromBot(person)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void offersAndAnswersByTheBotWhoseNameIsTyped(Tongue tongue) {
        long person = House.person(town, tongue);
        almaty().person(person, "Айгүл", tongue.code());
        almaty().group(-person, "Абай 12", person);
        String question = tongue.of("онлайн санақ қашанға дейін", "до какого числа онлайн");
        String query = almaty().search(person, question);
        assertThat(almaty().offered(query).orTimeout(40, TimeUnit.SECONDS).join())
                .isNotEmpty();
        eventually("the offer is noted", () -> !offers(query).isEmpty());
        assertThat(offers(query)).extracting(RecordedCall::bot).containsExactly(ALMATY);
        long called = almaty().say(-person, person, "@bot" + ALMATY + "_bot " + question);
        SeenMessage answer = almaty().awaitAfter(-person, called, LONGEST).orElseThrow();
        assertThat(answer.text()).contains(tongue.of("15 қазанды қоса алғанда", "по 15 октября"));
        eventually(
                "the call is noted",
                () -> !town.telegram().calls("answerGuestQuery").isEmpty());
        assertThat(town.telegram().calls("answerGuestQuery"))
                .extracting(RecordedCall::bot)
                .contains(ALMATY)
                .doesNotContain(TelegramDouble.BOT);
    }

    private List<RecordedCall> offers(String query) {
        return town.telegram().calls("answerInlineQuery").stream()
                .filter(call -> call.parameter("inline_query_id").asString("").equals(query))
                .toList();
    }
}
