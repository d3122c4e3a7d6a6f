package kz.habarshy.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.habarshy.chat.ChatKey;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.Status;

class MemoryGuardTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private final MemoryGuard guard = guard();

    @AfterEach
    void empty() {
        TroubledRedis.free(REDIS.state());
        guard.close();
    }

    static MemoryGuard guard() {
        var inbox = new Inbox(REDIS.state(), new Bell(REDIS.announcements()));
        return new MemoryGuard(REDIS.state(), inbox, MachineClock.system(), new SafetySettings(0, 80, 94));
    }

    private long told() {
        return RedisState.now(REDIS.state().commands().xlen(Keys.key(Keys.partition(ChatKey.DESK), "inbox")));
    }

    private Status health() {
        return new StateHealth(REDIS.state(), Durability.EVERY_WRITE, guard)
                .health()
                .getStatus();
    }

    @Test
    void letsEverythingGoOnWhileThereIsRoom() {
        TroubledRedis.fill(REDIS.state(), 60);
        guard.look();
        assertThat(guard.stopsBulk()).isFalse();
        assertThat(guard.stopsUpdates()).isFalse();
        assertThat(told()).isZero();
    }

    @Test
    void stopsBroadcastsFirstAndNewUpdatesThen() {
        TroubledRedis.fill(REDIS.state(), 86);
        guard.look();
        assertThat(guard.stopsBulk()).isTrue();
        assertThat(guard.stopsUpdates()).isFalse();
        assertThat(health()).isEqualTo(Status.UP);
        TroubledRedis.fill(REDIS.state(), 98);
        guard.look();
        assertThat(guard.stopsUpdates()).isTrue();
        assertThat(health()).isEqualTo(Status.DOWN);
    }

    @Test
    void goesOnByItselfOnceThereIsRoomAgain() {
        TroubledRedis.fill(REDIS.state(), 98);
        guard.look();
        TroubledRedis.fill(REDIS.state(), 93);
        guard.look();
        assertThat(guard.stopsUpdates()).as("a level does not flap").isTrue();
        TroubledRedis.free(REDIS.state());
        guard.look();
        assertThat(guard.stopsBulk()).isFalse();
        assertThat(health()).isEqualTo(Status.UP);
    }

    @Test
    void tellsTheDeskOnceWhicheverNodeSeesIt() {
        try (var another = guard()) {
            TroubledRedis.fill(REDIS.state(), 86);
            guard.look();
            another.look();
            guard.look();
        }
        assertThat(told()).isOne();
    }

    @Test
    void keepsWhatItKnewWhileRedisDoesNotTell() {
        TroubledRedis.fill(REDIS.state(), 86);
        guard.look();
        try (var server = RedisConnection.local(REDIS.port())) {
            server.close();
            var deaf = new MemoryGuard(
                    server.state(),
                    new Inbox(server.state(), new Bell(REDIS.announcements())),
                    MachineClock.system(),
                    new SafetySettings(0, 80, 94));
            deaf.look();
            assertThat(deaf.stopsBulk()).isFalse();
        }
        assertThat(guard.stopsBulk()).isTrue();
    }

    @Test
    void wantsBroadcastsToStopBeforeAnswers() {
        assertThatThrownBy(() -> new SafetySettings(0, 95, 92)).hasMessageContaining("HABARSHY_REDIS_BULK_STOPS_AT");
    }
}
