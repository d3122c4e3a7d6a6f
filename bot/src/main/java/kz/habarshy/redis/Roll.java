package kz.habarshy.redis;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import kz.habarshy.chat.Account;
import org.jspecify.annotations.Nullable;

/// What an onlooker may see of the nodes at work: who lives, who holds what, how many calls are under way.
public final class Roll {
    private final RedisState state;

    public Roll(RedisState state) {
        this.state = state;
    }

    /// The names of nodes that were heard of in the last seconds.
    public Set<String> living() {
        return new TreeSet<>(RedisState.now(state.commands().zrange(Keys.single("nodes"), 0, -1)));
    }

    /// The node that owns a partition or the desk; null between two owners.
    public @Nullable String owner(int partition) {
        return node(Keys.key(partition, "lease"));
    }

    /// The node that polls for a bot; null between two pollers.
    public @Nullable String poller(Account bot) {
        return node(Keys.bot(bot, "poller"));
    }

    /// Calls that were begun and whose outcome is not written down.
    public long inFlight() {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> state.commands().zcard(Keys.key(partition, "flying")))
                .mapToLong(RedisState::now)
                .sum();
    }

    /// Until when the messenger wants to hear nothing of a bot (machine milliseconds); 0: it never said so.
    public long pausedUntil(Account bot) {
        var micros = RedisState.now(state.commands().hget(Keys.bot(bot, "pace"), "pause"));
        return micros == null ? 0 : Long.parseLong(micros) / 1000;
    }

    private @Nullable String node(String lease) {
        var token = RedisState.now(state.commands().get(lease));
        return token == null ? null : token.substring(0, token.lastIndexOf(':'));
    }
}
