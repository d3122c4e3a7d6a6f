package kz.habarshy.sandbox;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The last calls of each method.
final class Calls {
    private record Entry(long order, RecordedCall call) {}

    private static final class Kept {
        final ConcurrentLinkedDeque<Entry> entries = new ConcurrentLinkedDeque<>();
        final AtomicInteger size = new AtomicInteger();
        final AtomicLong all = new AtomicLong();
    }

    private final AtomicLong order = new AtomicLong();
    private final Map<String, Kept> byMethod = new ConcurrentHashMap<>();
    private volatile int most = 10_000;
    private volatile Consumer<RecordedCall> watcher = _ -> {};

    void keep(int newMost) {
        most = newMost;
    }

    void watch(Consumer<RecordedCall> newWatcher) {
        watcher = newWatcher;
    }

    void add(RecordedCall call) {
        watcher.accept(call);
        Kept kept = byMethod.computeIfAbsent(call.method().toLowerCase(Locale.ROOT), _ -> new Kept());
        kept.all.incrementAndGet();
        kept.entries.addLast(new Entry(order.incrementAndGet(), call));
        if (kept.size.incrementAndGet() > most && kept.entries.pollFirst() != null) {
            kept.size.decrementAndGet();
        }
    }

    /// All methods but getUpdates, in the order of their answers.
    List<RecordedCall> all() {
        return byMethod.entrySet().stream()
                .filter(kept -> !kept.getKey().equals("getupdates"))
                .flatMap(kept -> kept.getValue().entries.stream())
                .sorted(Comparator.comparingLong(Entry::order))
                .map(Entry::call)
                .toList();
    }

    List<RecordedCall> of(String method) {
        Kept kept = byMethod.get(method.toLowerCase(Locale.ROOT));
        return kept == null ? List.of() : kept.entries.stream().map(Entry::call).toList();
    }

    /// How many calls of a method there were, the forgotten ones too.
    long count(String method) {
        Kept kept = byMethod.get(method.toLowerCase(Locale.ROOT));
        return kept == null ? 0 : kept.all.get();
    }

    void forget() {
        byMethod.clear();
    }
}
