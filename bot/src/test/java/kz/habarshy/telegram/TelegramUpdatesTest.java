package kz.habarshy.telegram;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kz.habarshy.chat.Account;
import kz.habarshy.intake.Arrival;
import kz.habarshy.intake.Entrance;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.MachineClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class TelegramUpdatesTest {
    private static final Account US = new Account("tg", 700000001);
    private final BlockingQueue<List<Arrival>> accepted = new LinkedBlockingQueue<>();
    private final List<Boolean> repeated = new CopyOnWriteArrayList<>();
    private final Running running = new Running();
    private final TokenHealth health = new TokenHealth("country", MachineClock.system());
    private ScriptedTelegram telegram;
    private TelegramHttp http;
    private @Nullable Thread thread;

    @BeforeEach
    void open() throws IOException {
        telegram = new ScriptedTelegram();
        http = new TelegramHttp();
    }

    @AfterEach
    void close() throws Exception {
        running.stop();
        telegram.close();
        Thread current = thread;
        if (current != null) {
            current.interrupt();
            assertThat(current.join(Duration.ofSeconds(5))).isTrue();
        }
        http.close();
    }

    @Test
    void confirmsWhatWasAcceptedWithTheNextPoll() {
        telegram.gives("[" + message(10, -5) + "," + message(11, -6) + "]").gives("[]");
        poll(accepted::add);
        assertThat(next()).extracting(Arrival::update).containsExactly(10L, 11L);
        await(() -> telegram.calls().size() >= 2);
        JsonNode first = telegram.calls().get(0).json();
        assertThat(first.has("offset")).isFalse();
        assertThat(first.path("limit").asInt()).isEqualTo(100);
        assertThat(first.path("timeout").asInt()).isZero();
        assertThat(telegram.calls().get(1).json().path("timeout").asInt()).isEqualTo(50);
        assertThat(first.path("allowed_updates"))
                .extracting(JsonNode::asText)
                .containsExactly(
                        "message",
                        "edited_message",
                        "callback_query",
                        "inline_query",
                        "guest_message",
                        "my_chat_member");
        assertThat(offsetOf(1)).isEqualTo(12);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void keepsTheNeighboursOfAPoisonousElement() {
        telegram.gives("[" + message(10, -5)
                + ",{\"message\":{\"chat\":{\"id\":1}}},7,{\"update_id\":11,\"message\":{}}," + message(12, -6) + "]");
        poll(accepted::add);
        assertThat(next()).extracting(Arrival::update).containsExactly(10L, 12L);
        await(() -> telegram.calls().size() >= 2);
        assertThat(offsetOf(1)).isEqualTo(13);
    }

    @Test
    void keepsABatchUntilTheStateIsBack() {
        telegram.gives("[" + message(10, -5) + "]").gives("[]");
        var away = new LinkedBlockingQueue<>(List.of(1, 2, 3));
        poll(batch -> {
            if (away.poll() != null) {
                throw mock(StateUnavailable.class);
            }
            accepted.add(batch);
        });
        assertThat(next()).extracting(Arrival::update).containsExactly(10L);
        await(() -> telegram.calls().size() >= 2);
        assertThat(offsetOf(1)).isEqualTo(11);
    }

    @Test
    void takesItForNoTroubleThatItsOwnEndCutsAHandOver() throws Exception {
        telegram.gives("[" + message(10, -5) + "]");
        poll(batch -> {
            accepted.add(batch);
            running.stop();
            throw mock(StateUnavailable.class);
        });
        assertThat(next()).extracting(Arrival::update).containsExactly(10L);
        assertThat(requireNonNull(thread).join(Duration.ofSeconds(5))).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void goesOnPastAnUpdateThatTheInboxRefuses() {
        telegram.gives("[" + message(10, -5) + "," + message(11, -6) + "]").gives("[]");
        poll(batch -> {
            if (batch.getFirst().update() == 10) {
                throw new IllegalArgumentException("no");
            }
            accepted.add(batch);
        });
        assertThat(next()).extracting(Arrival::update).containsExactly(11L);
        await(() -> telegram.calls().size() >= 2);
        assertThat(offsetOf(1)).isEqualTo(12);
    }

    @Test
    void survivesAnErrorOfTheProgram() {
        telegram.gives("[" + message(10, -5) + "]");
        var broken = new LinkedBlockingQueue<>(List.of(1));
        poll(batch -> {
            if (broken.poll() != null) {
                throw new StackOverflowError();
            }
            accepted.add(batch);
        });
        assertThat(next()).hasSize(1);
    }

    @Test
    void takesLowerIdsAfterAnIdleTime() {
        telegram.gives("[" + message(900, -5) + "]")
                .gives("[]")
                .gives("[" + message(3, -5) + "]")
                .gives("[]");
        poll(accepted::add);
        next();
        assertThat(next()).extracting(Arrival::update).containsExactly(3L);
        await(() -> telegram.calls().size() >= 4);
        assertThat(offsetOf(1)).isEqualTo(901);
        assertThat(telegram.calls().get(2).json().has("offset")).isFalse();
        assertThat(offsetOf(3)).isEqualTo(4);
    }

    @Test
    void saysThatSomebodyElsePollsAndTriesAgain() {
        telegram.refuses(409, "Conflict: terminated by other getUpdates request; make sure that only one");
        poll(accepted::add);
        await(() -> why().contains("somebody else polls"));
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        telegram.gives("[" + message(10, -5) + "]");
        assertThat(next()).hasSize(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void leavesAForeignWebhookAloneAndSaysSo() {
        telegram.refuses(409, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook");
        poll(accepted::add);
        await(() -> why().contains("HABARSHY_TELEGRAM_WEBHOOK_URL"));
        assertThat(telegram.calls()).extracting(ScriptedTelegram.Call::method).containsOnly("getupdates");
    }

    @Test
    void saysThatTheTokenIsRefused() {
        telegram.refuses(401, "Unauthorized");
        poll(accepted::add);
        await(() -> why().contains("HABARSHY_TELEGRAM_TOKEN"));
        assertThat(why()).doesNotContain("secret");
    }

    @Test
    void goesOnAfterAPageOfAProxyAndACutConnection() {
        telegram.answers(502, "<html>").resets().gives("[" + message(10, -5) + "]");
        poll(accepted::add);
        assertThat(next()).hasSize(1);
    }

    @Test
    void doesNotPollWithoutThePermit() throws InterruptedException {
        var updates = updates(accepted::add, () -> false);
        Thread poller = Thread.ofVirtual().start(updates::run);
        thread = poller;
        assertThat(poller.join(Duration.ofMillis(300))).isFalse();
        assertThat(telegram.calls()).isEmpty();
    }

    @Test
    void saysThatTheFirstBatchMayBeARepeatedOneAndNoLaterOne() throws InterruptedException {
        telegram.gives("[" + message(10, -5) + "]").gives("[" + message(11, -5) + "]");
        pollUntil(12);
        assertThat(repeated).containsExactly(true, false);
    }

    @Test
    void saysSoOfNoneAfterAnEmptyAnswer() throws InterruptedException {
        telegram.gives("[]").gives("[" + message(10, -5) + "]");
        pollUntil(11);
        assertThat(repeated).containsExactly(false);
    }

    @Test
    void saysSoOfTheFirstBatchAfterAnotherNodePolled() throws InterruptedException {
        var looks = new AtomicInteger();
        telegram.gives("[" + message(10, -5) + "]")
                .gives("[" + message(11, -5) + "]")
                .gives("[" + message(12, -5) + "]");
        thread = Thread.ofVirtual().start(polling(this::note, () -> looks.incrementAndGet() != 3)::run);
        next();
        next();
        next();
        assertThat(repeated).containsExactly(true, false, true);
    }

    private void pollUntil(int offset) {
        thread = Thread.ofVirtual().start(polling(this::note, () -> true)::run);
        await(() -> telegram.calls().size() > 2);
        assertThat(offsetOf(2)).isEqualTo(offset);
    }

    private void note(List<Arrival> batch, boolean mayBeRepeated) {
        repeated.add(mayBeRepeated);
        accepted.add(batch);
    }

    private static String message(long update, long chat) {
        return "{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":5,\"chat\":{\"id\":%d},\"text\":\"x\"}}"
                .formatted(update, chat);
    }

    private void poll(Consumer<List<Arrival>> intake) {
        thread = Thread.ofVirtual().start(updates(intake, () -> true)::run);
    }

    private TelegramUpdates updates(Consumer<List<Arrival>> intake, PollPermit permit) {
        return polling((batch, repeated) -> intake.accept(batch), permit);
    }

    private TelegramUpdates polling(Entrance intake, PollPermit permit) {
        var api = new TelegramApi(telegram.address(), http.polling());
        var backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(100));
        return new TelegramUpdates(US, api, intake, health, permit, MachineClock.system(), running, backoff);
    }

    private List<Arrival> next() {
        try {
            List<Arrival> batch = accepted.poll(10, TimeUnit.SECONDS);
            assertThat(batch).isNotNull();
            return batch;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private long offsetOf(int call) {
        return telegram.calls().get(call).json().path("offset").asLong();
    }

    private String why() {
        return String.valueOf(health.health().getDetails().get("why"));
    }

    private void await(BooleanSupplier condition) {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) {
            new Running().pause(Duration.ofMillis(20));
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
