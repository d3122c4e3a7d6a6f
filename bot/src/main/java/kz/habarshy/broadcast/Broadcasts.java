package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// Where broadcasts lie: those that are not over in the desk's own fields, the others in a place beside it.
///
/// Fields of the desk: `bc:ID` → broadcast as JSON, `bc.next` the next number, `bc.pending` 1 while the clock must ask.
/// Place `bc.past` of the desk: ID → broadcast as JSON.
final class Broadcasts {
    static final String PENDING = "bc.pending";

    private static final String FIELD = "bc:";
    private static final String NEXT = "bc.next";
    private static final String PAST = "bc.past";
    private final Places places;

    Broadcasts(Places places) {
        this.places = places;
    }

    /// For everybody but the desk itself; as it stood a moment ago.
    @Nullable
    Broadcast find(String id) {
        String json = places.field(ChatKey.DESK, Change.chat(ChatKey.DESK), FIELD + id);
        String found = json == null ? places.field(ChatKey.DESK, PAST, id) : json;
        return found == null ? null : Broadcast.read(found);
    }

    /// Those that are looking for their chats at this moment, the oldest first.
    List<Broadcast> walking() {
        return present(places.fields(ChatKey.DESK, Change.chat(ChatKey.DESK))).stream()
                .filter(each -> each.status() == Broadcast.Status.RUNNING
                                && each.course().stage() == Course.Stage.REST
                        || each.status() == Broadcast.Status.STOPPING)
                .sorted(Comparator.comparingLong(each -> Long.parseLong(each.id())))
                .toList();
    }

    /// All of them, newest first.
    List<Broadcast> all() {
        List<Broadcast> all = new ArrayList<>(present(places.fields(ChatKey.DESK, Change.chat(ChatKey.DESK))));
        places.fields(ChatKey.DESK, PAST).values().forEach(json -> all.add(Broadcast.read(json)));
        all.sort(Comparator.comparingLong((Broadcast each) -> Long.parseLong(each.id()))
                .reversed());
        return all;
    }

    /// For the desk's own decisions.
    static @Nullable Broadcast of(ChatState desk, String id) {
        String json = desk.field(FIELD + id);
        return json == null ? null : Broadcast.read(json);
    }

    static List<Broadcast> present(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .map(field -> Broadcast.read(field.getValue()))
                .toList();
    }

    static String nextId(ChatState desk) {
        return desk.field(NEXT, "1");
    }

    static Change countUp(ChatState desk) {
        return desk.set(NEXT, String.valueOf(Long.parseLong(nextId(desk)) + 1));
    }

    static boolean pending(Broadcast broadcast) {
        return broadcast.status() == Broadcast.Status.APPROVED
                || broadcast.status().goingOut();
    }

    /// Keeps it, and keeps the clock asking as long as anything is pending.
    static List<Change> keep(ChatState desk, Broadcast broadcast) {
        List<Change> changes = new ArrayList<>();
        if (broadcast.status().over()) {
            changes.add(desk.remove(FIELD + broadcast.id()));
            changes.add(new Change.Set(PAST, broadcast.id(), Json.write(broadcast)));
        } else {
            changes.add(desk.set(FIELD + broadcast.id(), Json.write(broadcast)));
            changes.add(new Change.Remove(PAST, broadcast.id()));
        }
        if (pending(broadcast)) {
            changes.add(desk.set(PENDING, "1"));
        }
        return changes;
    }
}
