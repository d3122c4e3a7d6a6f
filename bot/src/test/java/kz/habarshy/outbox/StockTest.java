package kz.habarshy.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kz.habarshy.ManualClock;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.Steps;
import kz.habarshy.redis.TestRedis;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StockTest {
    @RegisterExtension
    static final TestRedis REDIS = new TestRedis();

    private static final Account BOT = new Account("tg", 1);
    private static final Account IDLE = new Account("tg", 2);
    private static final int PARTITION = Keys.partition(new ChatKey(BOT, -1));

    private final ManualClock clock = new ManualClock();
    private final Stock stock = new Stock(REDIS.state(), clock, new PaceSettings(30, 100), List.of(BOT, IDLE));
    private final Lease lease = new Lease(PARTITION, "n:1", Long.MAX_VALUE);

    private void put(Post post) {
        REDIS.own(PARTITION, lease.token());
        var entry = REDIS.entry(PARTITION);
        var steps = new Steps(Keys.key(PARTITION, "lease"), Keys.key(PARTITION, "inbox"), Keys.key(PARTITION, "tries"))
                .with(lease.token(), String.valueOf(clock.millis()))
                .with("E", entry);
        Outbox.put(steps, PARTITION, post, String.valueOf(post.id()));
        REDIS.state().runNow(Script.load("complete"), steps.keys(), steps.arguments());
    }

    @Test
    void countsTheBroadcastsOfEachBotThatMayLeaveNow() {
        var chats = LongStream.iterate(-1, chat -> chat - 1)
                .mapToObj(chat -> new ChatKey(BOT, chat))
                .filter(chat -> Keys.partition(chat) == PARTITION)
                .limit(3)
                .toList();
        put(Post.bulk("b:1", chats.get(0), new Act.Say("x"), "b1"));
        put(Post.bulk("b:1", chats.get(1), new Act.Say("x"), "b1"));
        put(Post.bulk("b:1", chats.get(2), new Act.Say("x"), "b1").after(clock.millis() + 60_000));
        assertThat(stock.of(PARTITION)).isEqualTo(Map.of(BOT, 2L, IDLE, 0L));
        clock.pass(Duration.ofMinutes(2));
        assertThat(stock.of(PARTITION)).isEqualTo(Map.of(BOT, 3L, IDLE, 0L));
    }

    @Test
    void asksForMoreOnceABotHasLessThanHalfOfTenSeconds() {
        var asked = new ArrayList<Integer>();
        stock.keeper(asked::add);
        stock.left(3, 10);
        assertThat(asked).isEmpty();
        stock.left(3, 9);
        assertThat(asked).containsExactly(3);
        assertThat(Stock.full(30)).isEqualTo(19);
        assertThat(Stock.full(1000)).isEqualTo(625);
    }
}
