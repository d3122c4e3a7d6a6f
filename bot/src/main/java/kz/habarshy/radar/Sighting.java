package kz.habarshy.radar;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;

/// One house's news of a lure: the print by which cases know it, its sketch (both empty for too few words), marks and
/// kind, whether it is fraud beyond doubt, the area and a digest of the house. Neither the text nor who sent it.
record Sighting(String print, String sketch, Set<String> marks, Kind kind, boolean sure, String area, String house) {
    static final String WHAT = Radar.MARK + "seen";

    Sighting {
        marks = Set.copyOf(marks);
    }

    /// What tells it to the desk, once a day for the same lure in the same house.
    Command told(String day) {
        String id = Digest.of(sketch + String.join(" ", new TreeSet<>(marks)));
        return new Command(
                WHAT + ":" + house + ":" + id + ":" + day,
                new Told(
                        ChatKey.DESK,
                        WHAT,
                        Map.of(
                                "print",
                                print,
                                "sketch",
                                sketch,
                                "marks",
                                String.join(" ", marks),
                                "kind",
                                kind.name(),
                                "sure",
                                String.valueOf(sure),
                                "area",
                                area,
                                "house",
                                house)));
    }

    static Sighting in(Map<String, String> values) {
        String marks = values.getOrDefault("marks", "");
        return new Sighting(
                values.getOrDefault("print", ""),
                values.getOrDefault("sketch", ""),
                marks.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(marks.split(" "))),
                Kind.valueOf(values.getOrDefault("kind", "DOUBTFUL")),
                Boolean.parseBoolean(values.getOrDefault("sure", "false")),
                values.getOrDefault("area", ""),
                values.getOrDefault("house", ""));
    }

    /// By what the desk finds the lure again: the bands of its sketch and its marks.
    Set<String> traces() {
        Set<String> traces = new LinkedHashSet<>(marks);
        if (!sketch.isEmpty()) {
            traces.addAll(Sketch.parse(sketch).bands());
        }
        return traces;
    }
}
