package kz.habarshy.editors;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.answers.Answers;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// What the desk keeps for the editors.
///
/// Places of the desk: `editors.asked` id → `Kept`, `editors.waiting` id → `Waiting`, `editors.taught` id → `Taught`
/// (the id of the question it was made
/// of), `editors` → `version` of the taught lines and `salt` of the votes.
record Store(Places places) {
    static final String ASKED = "editors.asked";
    static final String WAITING = "editors.waiting";
    static final String TAUGHT = "editors.taught";
    static final String PLACE = "editors";
    static final String VERSION = "version";
    static final String SALT = "salt";

    /// By id, ignored ones among them.
    Map<String, Kept> asked() {
        Map<String, Kept> asked = new TreeMap<>();
        places.fields(ChatKey.DESK, ASKED).forEach((id, json) -> asked.put(id, Kept.read(json)));
        return asked;
    }

    @Nullable
    Kept asked(String id) {
        String json = places.field(ChatKey.DESK, ASKED, id);
        return json == null ? null : Kept.read(json);
    }

    /// Questions whose askers may still choose what they meant.
    Map<String, Waiting> undecided() {
        Map<String, Waiting> undecided = new TreeMap<>();
        places.fields(ChatKey.DESK, WAITING).forEach((id, json) -> undecided.put(id, Waiting.read(json)));
        return undecided;
    }

    /// What waits for an editor, the most asked first.
    List<Map.Entry<String, Kept>> waiting() {
        Comparator<Map.Entry<String, Kept>> often =
                Comparator.comparingInt(each -> -each.getValue().times());
        return asked().entrySet().stream()
                .filter(each -> !each.getValue().ignored())
                .sorted(often.thenComparing(each -> -each.getValue().last()).thenComparing(Map.Entry::getKey))
                .toList();
    }

    /// The latest first.
    Map<String, Taught> taught() {
        Map<String, Taught> taught = new LinkedHashMap<>();
        places.fields(ChatKey.DESK, TAUGHT).entrySet().stream()
                .map(each -> Map.entry(each.getKey(), Taught.read(each.getValue())))
                .sorted(Comparator.comparingLong(
                        (Map.Entry<String, Taught> each) -> -each.getValue().at()))
                .forEach(each -> taught.put(each.getKey(), each.getValue()));
        return taught;
    }

    @Nullable
    Taught taught(String id) {
        String json = places.field(ChatKey.DESK, TAUGHT, id);
        return json == null ? null : Taught.read(json);
    }

    /// The taught lines as the understanding learns them.
    List<Answers.Line> lines() {
        return taught().values().stream()
                .map(each -> new Answers.Line(
                        each.entry(), each.of().language(), each.of().text()))
                .toList();
    }

    /// Changes whenever a line is taught or taken back.
    String version() {
        String version = places.field(ChatKey.DESK, PLACE, VERSION);
        return version == null ? "0" : version;
    }

    @Nullable
    String salt() {
        return places.field(ChatKey.DESK, PLACE, SALT);
    }
}
