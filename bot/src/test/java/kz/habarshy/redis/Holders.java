package kz.habarshy.redis;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Who holds the partitions at this moment.
public final class Holders {
    private Holders() {}

    /// The names of the nodes that hold any.
    public static Set<String> of(RedisState state) {
        return IntStream.range(0, Keys.OWNED)
                .mapToObj(partition -> RedisState.now(state.commands().get(Keys.key(partition, "lease"))))
                .filter(Objects::nonNull)
                .map(token -> token.substring(0, token.indexOf(':')))
                .collect(Collectors.toSet());
    }
}
