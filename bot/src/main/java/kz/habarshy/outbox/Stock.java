package kz.habarshy.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Lane;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.MachineClock;

/// What lies ready of broadcasts: enough that no bot waits for the next page, little enough that a stop shows within
/// seconds. Whoever hands out pages is called as soon as a bot runs low in a partition.
public final class Stock {
    private static final int SECONDS = 10;

    private final RedisState state;
    private final MachineClock clock;
    private final List<Account> accounts;
    private final int full;
    private volatile IntConsumer keeper = partition -> {};

    Stock(RedisState state, MachineClock clock, PaceSettings pace, List<Account> accounts) {
        this.state = state;
        this.clock = clock;
        this.accounts = accounts;
        this.full = full(pace.bulkPerSecond());
    }

    /// How many chats of a bot are kept ready in each partition at so many messages a second.
    public static int full(int perSecond) {
        return Math.ceilDiv(perSecond * SECONDS, Keys.PARTITIONS);
    }

    /// How many chats of a partition have a broadcast waiting that may leave now, for each bot that has a token.
    public Map<Account, Long> of(int partition) {
        var counts = state.countsUpTo(
                accounts.stream()
                        .map(account -> Keys.key(partition, Queues.ready(account, Lane.BULK)))
                        .toList(),
                clock.millis());
        var stock = new HashMap<Account, Long>();
        for (int i = 0; i < counts.size(); i++) {
            stock.put(accounts.get(i), counts.get(i));
        }
        return stock;
    }

    /// Whether this bot has a token, so that what is ready may leave.
    public boolean speaks(Account bot) {
        return accounts.contains(bot);
    }

    /// From now on this is told the number of a partition where a bot runs low.
    public void keeper(IntConsumer newKeeper) {
        keeper = newKeeper;
    }

    void left(int partition, long ready) {
        if (ready * 2 < full) {
            keeper.accept(partition);
        }
    }
}
