package kz.habarshy.interviewers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.chat.PersonId;

/// How many checks a person may still make: five in ten minutes, fifteen in a day. Kept in memory alone and never
/// written down, so that nobody can tell later who asked; a restart forgets it.
final class Allowance {
    private static final Duration SHORT = Duration.ofMinutes(10);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int IN_SHORT = 5;
    private static final int IN_A_DAY = 15;
    private static final int PEOPLE = 100_000;

    private final Cache<PersonId, Map<String, Instant>> asked =
            Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(DAY).build();

    /// Whether this check is within the allowance; the same news asked again gets the same answer.
    boolean allows(PersonId person, String news, Instant now) {
        var allowed = new boolean[1];
        var _ = asked.asMap().compute(person, (_, known) -> {
            Map<String, Instant> recent = known == null ? new TreeMap<>() : new TreeMap<>(known);
            recent.values().removeIf(at -> at.isAfter(now) || !at.isAfter(now.minus(DAY)));
            long lately = recent.values().stream()
                    .filter(at -> at.isAfter(now.minus(SHORT)))
                    .count();
            allowed[0] = recent.containsKey(news) || (lately < IN_SHORT && recent.size() < IN_A_DAY);
            if (allowed[0]) {
                recent.putIfAbsent(news, now);
            }
            return recent;
        });
        return allowed[0];
    }
}
