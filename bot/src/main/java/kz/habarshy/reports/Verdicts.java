package kz.habarshy.reports;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;

/// The desk's verdicts in memory, asked for anew after two seconds and read anew when they have changed.
final class Verdicts {
    private static final Duration REMEMBERED = Duration.ofSeconds(2);
    private static final String ALL = "all";

    private final CaseStore store;
    private final Cache<String, Known> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();
    private volatile Known last = new Known("", Map.of());

    Verdicts(CaseStore store) {
        this.store = store;
    }

    private record Known(String version, Map<String, Cases.Verdict> byPrint) {}

    Cases.Verdict of(String fingerprint) {
        Known now = fingerprint.isEmpty() ? last : known.get(ALL, _ -> newest());
        return now.byPrint().getOrDefault(fingerprint, Cases.Verdict.UNKNOWN);
    }

    private Known newest() {
        String version = store.version();
        Known before = last;
        if (!version.equals(before.version())) {
            before = new Known(version, Cases.read(store.verdicts()));
            last = before;
        }
        return before;
    }
}
