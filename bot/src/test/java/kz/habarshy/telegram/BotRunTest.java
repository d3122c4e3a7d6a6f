package kz.habarshy.telegram;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Standing;
import kz.habarshy.intake.Arrival;
import kz.habarshy.outbox.Delivery;
import kz.habarshy.outbox.DeliveryResult;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.generics.TelegramClient;

/// Both ends against the double, over real HTTP.
class BotRunTest {
    private static final Account US = new Account("tg", 700000001);
    private static final long HOUSE = -1001000000001L;
    private final List<Arrival> accepted = new CopyOnWriteArrayList<>();
    private final Identity identity = new Identity();
    private final Running running = new Running();
    private final TokenHealth health = new TokenHealth("country", MachineClock.system());
    private final DoubleServer telegram = DoubleServer.start();
    private final TelegramHttp http = new TelegramHttp();
    private final TelegramSettings settings = new TelegramSettings(telegram.token(), telegram.url(), null, null, null);
    private final ApiAddress address = new ApiAddress(settings.bots().getFirst(), settings, () -> 0);
    private final TelegramApi asking = new TelegramApi(address, http.asking());

    @BeforeEach
    void people() {
        telegram.people().person(5, "Айгүл", "kk");
        telegram.people().group(HOUSE, "Абай 10", 5);
    }

    @AfterEach
    void close() {
        running.stop();
        telegram.close();
        http.close();
    }

    @Test
    void hearsTheChatAndAnswersInIt() throws Exception {
        BotRun start = start();
        eventually("Telegram said who we are", () -> identity.bot().isPresent());
        telegram.people().addBot(HOUSE, 5);
        telegram.people().say(5, "/start");
        eventually(
                "what was said arrived",
                () -> accepted.stream()
                        .anyMatch(arrival -> arrival.json().text().contains("/start")));

        var reader = new TelegramReader(_ -> identity);
        assertThat(accepted)
                .extracting(arrival -> reader.read(new ChatKey(US, arrival.chat()), arrival.json()))
                .hasAtLeastOneElementOfType(Incoming.Said.class)
                .anySatisfy(news -> assertThat(news)
                        .isInstanceOfSatisfying(
                                Incoming.Placed.class,
                                placed -> assertThat(placed.standing()).isEqualTo(Standing.MEMBER)));
        DeliveryResult result = messenger()
                .deliver(US, new Delivery(5, new Act.Say("<b>Сәлем</b>"), 0))
                .join();
        assertThat(result)
                .isInstanceOfSatisfying(
                        DeliveryResult.Delivered.class,
                        delivered -> assertThat(delivered.message()).isPositive());
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        start.stop();
        assertThat(start.ended(Duration.ofSeconds(2))).isTrue();
    }

    @Test
    void asksAgainUntilTheTokenIsAccepted() {
        telegram.telegram().revoke(US.botId(), true);
        BotRun start = start();
        eventually(
                "health says why",
                () -> String.valueOf(health.health().getDetails().get("why")).contains("HABARSHY_TELEGRAM_TOKEN"));
        assertThat(identity.bot()).isEmpty();
        telegram.telegram().revoke(US.botId(), false);
        eventually("Telegram said who we are", () -> identity.bot().isPresent());
        start.stop();
    }

    @Test
    void endsAtOnceInTheMiddleOfAPoll() throws Exception {
        BotRun start = start();
        eventually("a poll is out", () -> identity.bot().isPresent());
        var clock = MachineClock.system();
        long begun = clock.ticks();
        start.stop();
        assertThat(start.ended(Duration.ofSeconds(3))).isTrue();
        assertThat(Duration.ofNanos(clock.ticks() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void setsItsWebhookAndLeavesItThere() {
        var registration = new WebhookRegistration(
                asking, health, running, new WebhookDoor("http://127.0.0.1:1" + TelegramWebhook.PATH, "secret"));
        var start = new BotRun(asking, identity, health, running, () -> {}, registration);
        start.start();
        eventually("the webhook is set", () -> health.health().getStatus().equals(Status.UP));
        start.stop();
        assertThat(telegram.telegram().calls("setWebhook")).hasSize(1);
        assertThat(telegram.telegram().calls("deleteWebhook")).isEmpty();
    }

    private BotRun start() {
        var polling = new TelegramApi(address, http.polling());
        var updates = new TelegramUpdates(
                US,
                polling,
                (batch, repeated) -> accepted.addAll(batch),
                health,
                () -> true,
                MachineClock.system(),
                running,
                new Backoff(Duration.ofMillis(20), Duration.ofMillis(200)));
        var start = new BotRun(asking, identity, health, running, () -> {}, updates::run);
        start.start();
        return start;
    }

    private TelegramMessenger messenger() {
        Supplier<TelegramClient> client =
                () -> new OkHttpTelegramClient(http.sending(), address.token(), address.forLibrary());
        return new TelegramMessenger(US, address, client, new Lookups(asking, identity, US.botId()), http.timeouts());
    }
}
