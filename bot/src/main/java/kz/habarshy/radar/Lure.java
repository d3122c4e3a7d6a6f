package kz.habarshy.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.habarshy.campaign.RadarRules;
import kz.habarshy.redis.Json;
import org.jspecify.annotations.Nullable;

/// A lure as the desk keeps it: `hash` names its case, up to four of its sketches, its marks, and the houses where
/// it was seen. `told` is the number of houses of which staff have read, `since` when they were told first; times
/// are in seconds since 1970.
record Lure(
        String id,
        String hash,
        Kind kind,
        Status status,
        List<String> sketches,
        Set<String> marks,
        Map<String, Seen> houses,
        int told,
        long since,
        long last) {
    /// RAISED once staff have been shown it, ALERTED while neighbours are warned, FALSE when staff found it honest.
    enum Status {
        NEW,
        RAISED,
        ALERTED,
        ENDED,
        FALSE
    }

    /// In which area a house lies, when it saw the lure, and whether that was fraud beyond doubt.
    record Seen(String area, long at, boolean sure) {}

    /// Begins the trace that leads from a case to its lure.
    static final String CASE = "#";

    private static final int MOST_SKETCHES = 4;
    private static final int MOST_MARKS = 12;
    private static final int MOST_HOUSES = 200;

    static Lure read(String json) {
        return Json.read(json, Lure.class);
    }

    static Lure of(Sighting first, Instant now) {
        String id = Digest.of(first.sketch() + String.join(" ", new TreeSet<>(first.marks())));
        String hash = first.print().isEmpty() ? id : first.print();
        return new Lure(id, hash, first.kind(), Status.NEW, List.of(), Set.of(), Map.of(), 0, 0, now.getEpochSecond());
    }

    String json() {
        return Json.write(this);
    }

    /// Whether this is the same lure: of much the same words, or with a mark in common.
    boolean like(Sighting sighting, int likeness) {
        boolean marked = sighting.marks().stream().anyMatch(marks::contains);
        return marked || (!sighting.sketch().isEmpty() && nearest(Sketch.parse(sighting.sketch())) >= likeness);
    }

    private int nearest(Sketch sketch) {
        return sketches.stream()
                .mapToInt(each -> sketch.likeness(Sketch.parse(each)))
                .max()
                .orElse(0);
    }

    /// Seen by one more house, or by one of them again; over two hundred houses no more are counted.
    Lure seen(Sighting by, Instant now) {
        Map<String, Seen> all = new HashMap<>(houses);
        Seen before = all.get(by.house());
        if (before != null || all.size() < MOST_HOUSES) {
            all.put(
                    by.house(),
                    new Seen(by.area(), now.getEpochSecond(), by.sure() || before != null && before.sure()));
        }
        Set<String> allMarks = new LinkedHashSet<>(marks);
        by.marks().stream().limit(MOST_MARKS - allMarks.size()).forEach(allMarks::add);
        List<String> allSketches = new ArrayList<>(sketches);
        if (!by.sketch().isEmpty() && !allSketches.contains(by.sketch()) && allSketches.size() < MOST_SKETCHES) {
            allSketches.add(by.sketch());
        }
        Kind known = kind == Kind.DOUBTFUL ? by.kind() : kind;
        return new Lure(
                id,
                hash,
                known,
                status,
                List.copyOf(allSketches),
                Set.copyOf(allMarks),
                Map.copyOf(all),
                told,
                since,
                now.getEpochSecond());
    }

    Lure become(Status next) {
        return new Lure(id, hash, kind, next, sketches, marks, houses, told, since, last);
    }

    /// Staff are told of a case.
    Lure raised(Instant now) {
        return new Lure(
                id, hash, kind, Status.RAISED, sketches, marks, houses, houses.size(), now.getEpochSecond(), last);
    }

    Lure toldOf(int number) {
        return new Lure(id, hash, kind, status, sketches, marks, houses, number, since, last);
    }

    /// Without the houses whose news is older than the window.
    Lure within(RadarRules.Counting rules, Instant now) {
        long oldest = now.minus(Duration.ofHours(rules.hours())).getEpochSecond();
        Map<String, Seen> fresh = new HashMap<>(houses);
        fresh.values().removeIf(seen -> seen.at() < oldest);
        return new Lure(id, hash, kind, status, sketches, marks, Map.copyOf(fresh), told, since, last);
    }

    /// An imitation of us is a case wherever it is seen; a message is one when enough houses have got it.
    boolean isCase(RadarRules.Counting rules) {
        long sure = houses.values().stream().filter(Seen::sure).count();
        return (sure > 0 && kind == Kind.FAKE) || sure >= rules.chats() || houses.size() >= rules.doubtfulChats();
    }

    /// Houses by area; under an empty name those whose admins have told no address.
    Map<String, Integer> spread() {
        Map<String, Integer> spread = new TreeMap<>();
        houses.values().forEach(seen -> spread.merge(seen.area(), 1, Integer::sum));
        return spread;
    }

    Set<String> traces() {
        Set<String> traces = new LinkedHashSet<>(marks);
        sketches.forEach(sketch -> traces.addAll(Sketch.parse(sketch).bands()));
        traces.add(CASE + hash);
        return traces;
    }

    /// For staff: its addresses and accounts, written so that nobody opens them by a slip; empty where it has none.
    String shown() {
        return marks.stream()
                .map(Marks::shown)
                .filter(mark -> !mark.isEmpty())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    static @Nullable Lure readOrNull(@Nullable String json) {
        return json == null ? null : read(json);
    }
}
