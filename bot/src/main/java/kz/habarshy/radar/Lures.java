package kz.habarshy.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// Where the desk keeps lures: at most a thousand, each for a day after its last news, those of a case for a month.
///
/// Places of the desk: `radar.lures` id → `Lure`; `radar.traces` a band or a mark → id. Field of the desk: `n.lures`,
/// how many there are.
record Lures(Places places) {
    static final String PLACE = "radar.lures";
    static final String TRACES = "radar.traces";
    static final String COUNT = "n.lures";
    static final int MOST = 1_000;
    private static final Duration UNRAISED = Duration.ofHours(72);
    private static final Duration RAISED = Duration.ofDays(30);

    /// The lure that this is one more sighting of; null for a new one.
    @Nullable
    Lure like(Sighting sighting, int likeness) {
        Set<String> traces = sighting.traces();
        Set<String> ids = new HashSet<>();
        if (!traces.isEmpty()) {
            ids.addAll(places.fields(ChatKey.DESK, TRACES, List.copyOf(traces)).values());
        }
        return ids.isEmpty() ? null : nearest(ids, sighting, likeness);
    }

    private @Nullable Lure nearest(Set<String> ids, Sighting sighting, int likeness) {
        return places.fields(ChatKey.DESK, PLACE, List.copyOf(ids)).values().stream()
                .map(Lure::read)
                .filter(lure -> lure.like(sighting, likeness))
                .max(Comparator.comparingInt((Lure lure) -> lure.houses().size())
                        .thenComparing(Lure::id))
                .orElse(null);
    }

    /// The lure of the case with this hash.
    @Nullable
    Lure ofCase(String hash) {
        String id = places.field(ChatKey.DESK, TRACES, Lure.CASE + hash);
        return id == null ? null : find(id);
    }

    @Nullable
    Lure find(String id) {
        return Lure.readOrNull(places.field(ChatKey.DESK, PLACE, id));
    }

    /// Those of which staff know, the latest news first.
    List<Lure> raised() {
        return all().stream()
                .filter(lure -> lure.status() != Lure.Status.NEW)
                .sorted(Comparator.comparingLong(Lure::last).reversed())
                .toList();
    }

    private List<Lure> all() {
        return places.fields(ChatKey.DESK, PLACE).values().stream()
                .map(Lure::read)
                .toList();
    }

    /// Writes it down with its traces, a new one after making room.
    List<Change> keep(ChatState desk, Lure lure, boolean isNew) {
        List<Change> changes = new ArrayList<>();
        if (isNew) {
            int count = Integer.parseInt(desk.field(COUNT, "0"));
            int gone = count < MOST ? 0 : room(changes);
            changes.add(desk.set(COUNT, String.valueOf(count - gone + 1)));
        }
        changes.add(new Change.Set(PLACE, lure.id(), lure.json()));
        lure.traces().forEach(trace -> changes.add(new Change.Set(TRACES, trace, lure.id())));
        return changes;
    }

    /// The oldest tenth goes, first of those that are no case.
    private int room(List<Change> changes) {
        List<Lure> oldest = all().stream()
                .sorted(Comparator.comparing((Lure lure) -> lure.status() != Lure.Status.NEW)
                        .thenComparing(Lure::last))
                .limit(MOST / 10)
                .toList();
        oldest.forEach(lure -> forget(changes, lure));
        return oldest.size();
    }

    private void forget(List<Change> changes, Lure lure) {
        changes.add(new Change.Remove(PLACE, lure.id()));
        Map<String, String> pointing = places.fields(ChatKey.DESK, TRACES, List.copyOf(lure.traces()));
        pointing.forEach((trace, id) -> {
            if (Objects.equals(id, lure.id())) {
                changes.add(new Change.Remove(TRACES, trace));
            }
        });
    }

    /// What is too old goes; what staff called honest is known as such for a month.
    List<Change> sweep(ChatState desk, Instant now) {
        List<Change> changes = new ArrayList<>();
        int left = 0;
        for (Lure lure : all()) {
            Duration life = lure.status() == Lure.Status.NEW ? UNRAISED : RAISED;
            if (lure.last() < now.minus(life).getEpochSecond()) {
                forget(changes, lure);
            } else {
                left++;
            }
        }
        boolean same = String.valueOf(left).equals(desk.field(COUNT, "0"));
        if (!same) {
            changes.add(desk.set(COUNT, String.valueOf(left)));
        }
        return changes;
    }
}
