package kz.habarshy.interviewers;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/// The akimat's list of interviewers as it lies at the desk. Each import is a generation in a place of its own,
/// `roster:N` (number → badge); the field `live` of the place `roster` names the one in force, so that a reader sees
/// the old list or the new one.
final class Roster {
    static final String PLACE = "roster";
    static final String LIVE = "live";
    static final String BEFORE = "before";
    static final String LAST = "last";
    private static final JsonMapper JSON = new JsonMapper();

    private final Places places;

    Roster(Places places) {
        this.places = places;
    }

    /// A generation: the regions it has a list of, and how many numbers are in force. Generation 0 is no list at all.
    record Live(
            @JsonProperty("g") int generation,
            @JsonProperty("k") Set<String> katos,
            @JsonProperty("n") int total) {
        static final Live NONE = new Live(0, Set.of(), 0);

        static Live parse(@Nullable String text) {
            return text == null ? NONE : JSON.readValue(text, Live.class);
        }

        String text() {
            return JSON.writeValueAsString(this);
        }

        String place() {
            return Roster.place(generation);
        }
    }

    static String place(int generation) {
        return PLACE + ":" + generation;
    }

    Live live() {
        return Live.parse(places.field(ChatKey.DESK, PLACE, LIVE));
    }

    /// The generation that an undo brings back; generation 0 where there is nothing to undo or nothing was before.
    Live before() {
        return Live.parse(places.field(ChatKey.DESK, PLACE, BEFORE));
    }

    /// The number of the next generation; none is used twice.
    int next() {
        String last = places.field(ChatKey.DESK, PLACE, LAST);
        return last == null ? 1 : Integer.parseInt(last) + 1;
    }

    boolean canUndo() {
        return places.field(ChatKey.DESK, PLACE, BEFORE) != null;
    }

    /// The badge with this number in the form to compare; null when the list has none.
    @Nullable
    Badge find(Live live, String number) {
        String text = places.field(ChatKey.DESK, live.place(), number);
        return text == null ? null : Badge.parse(text);
    }

    Map<String, Badge> all(Live live) {
        Map<String, Badge> badges = new HashMap<>();
        places.fields(ChatKey.DESK, live.place()).forEach((number, text) -> badges.put(number, Badge.parse(text)));
        return badges;
    }
}
