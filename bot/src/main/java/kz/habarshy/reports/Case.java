package kz.habarshy.reports;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Json;
import kz.habarshy.staff.Bounds;

/// One matter that staff triage, however many reported it. `where` is the id of a region or a place, empty for none;
/// `day` when it happened, empty where unsaid; `about` as in `Draft`; `count` how many reported it, of whom `seen` were
/// there when staff last marked it; `alarms` how many chats called our warning false; `sample` and `spread`, place →
/// chats, are the radar's, and `then` is what the desk is told once staff have marked it. Times in seconds since 1970.
record Case(
        String id,
        Kind kind,
        Status status,
        String where,
        String day,
        String about,
        int count,
        int seen,
        int alarms,
        long first,
        long last,
        List<Statement> statements,
        String sample,
        Map<String, Integer> spread,
        String then) {
    private static final int WHOLE_STATEMENTS = 20;
    private static final int MOST_STATEMENTS = 300;
    private static final String BADGE = "n";

    static Case read(String json) {
        return Json.read(json, Case.class);
    }

    static Case opened(String id, Kind kind, String where, String day, String about, Instant now) {
        long at = now.getEpochSecond();
        return new Case(id, kind, Status.NEW, where, day, about, 0, 0, 0, at, at, List.of(), "", Map.of(), "");
    }

    String json() {
        return Json.write(this);
    }

    /// The number of a visitor's certificate that it is about; empty where it is about none.
    String badge() {
        return about.startsWith(BADGE) ? about.substring(BADGE.length()) : "";
    }

    /// The mark of a message that it is about; empty where it is about none.
    String fingerprint() {
        return about.startsWith(BADGE) ? "" : about;
    }

    /// Whether marking it so may change what stands in many chats.
    boolean reaches(String mark) {
        return !then.isEmpty() && (mark.equals(Status.FALSE.name()) || mark.equals(Status.CLOSED.name()));
    }

    boolean reportedBy(ChatKey person) {
        return statements.stream().anyMatch(statement -> statement.of(person));
    }

    /// Whether it happened within these bounds; what nobody has told the place of is everybody's who sees all.
    boolean within(Bounds bounds) {
        return bounds.everywhere()
                || covers(bounds, where)
                || statements.stream().anyMatch(each -> covers(bounds, each.where()))
                || spread.keySet().stream().anyMatch(place -> covers(bounds, place));
    }

    private static boolean covers(Bounds bounds, String place) {
        return !place.isEmpty() && bounds.covers(new Bounds(place));
    }

    /// Where one of those who reported it met it; where it began, if they told no place.
    String placeOf(Statement statement) {
        return statement.where().isEmpty() ? where : statement.where();
    }

    /// What was told of places within these bounds, and of no place.
    List<Statement> statementsWithin(Bounds bounds) {
        return statements.stream()
                .filter(each -> bounds.everywhere() || placeOf(each).isEmpty() || covers(bounds, placeOf(each)))
                .toList();
    }

    /// With one more report; what was closed is open again.
    Case joined(Statement statement, Instant now) {
        List<Statement> all = new ArrayList<>(statements);
        if (all.size() < MOST_STATEMENTS) {
            all.add(all.size() < WHOLE_STATEMENTS ? statement : statement.bare());
        }
        Status after = status == Status.CLOSED ? Status.NEW : status;
        return with(after, count + 1, seen, alarms, now.getEpochSecond(), all);
    }

    Case alarmed(Instant now) {
        return with(status, count, seen, alarms + 1, now.getEpochSecond(), statements);
    }

    Case marked(Status newStatus) {
        return with(newStatus, count, count, alarms, last, statements);
    }

    Case saying(List<Statement> newStatements) {
        return with(status, count, seen, alarms, last, newStatements);
    }

    private Case with(
            Status newStatus, int newCount, int newSeen, int newAlarms, long newLast, List<Statement> newStatements) {
        return new Case(
                id,
                kind,
                newStatus,
                where,
                day,
                about,
                newCount,
                newSeen,
                newAlarms,
                first,
                newLast,
                List.copyOf(newStatements),
                sample,
                spread,
                then);
    }

    /// As the radar saw it last: never fewer chats in a place than it has seen there before.
    Case seenIn(Map<String, Integer> chats, String text, String tell, Instant now) {
        Map<String, Integer> all = new HashMap<>(spread);
        chats.forEach((place, number) -> all.merge(place, number, Math::max));
        return new Case(
                id,
                kind,
                status == Status.CLOSED ? Status.NEW : status,
                where,
                day,
                about,
                count,
                seen,
                alarms,
                first,
                now.getEpochSecond(),
                statements,
                sample.isEmpty() ? text : sample,
                Map.copyOf(all),
                tell.isEmpty() ? then : tell);
    }
}
