package kz.habarshy.editors;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Keys;

/// What the desk itself decides about questions, one news after the other: keeping them, forgetting them in time, and
/// what the editors want done with them.
final class EditorsDesk {
    static final String MARK = "editors.";
    static final String KEEP = MARK + "keep";
    static final String WAIT = MARK + "wait";
    static final String CHOSEN = MARK + "chosen";
    static final String DUE = MARK + "due";
    static final String DAY = MARK + "day";
    private static final String SWEEP = MARK + "sweep";
    private static final Duration LIFE = Duration.ofDays(60);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Store store;
    private final Teaching teaching;
    private final int most;

    EditorsDesk(Store store, Teaching teaching, EditorsSettings settings) {
        this.store = store;
        this.teaching = teaching;
        this.most = settings.questions();
    }

    Decision told(Told told, ChatState state, Instant now) {
        return switch (told.what()) {
            case KEEP -> new Decision(keep(store.asked(), language(told), text(told), now), List.of(), List.of());
            case WAIT -> await(told, now);
            case CHOSEN -> Decision.change(new Change.Remove(Store.WAITING, id(told)));
            case DUE -> due(now);
            case DAY -> day(told, now);
            case SWEEP -> new Decision(Votes.swept(now), List.of(), List.of());
            default -> teaching.told(told, state, now);
        };
    }

    /// A question joins the one it is most like; a new one takes the place of the least asked where all are taken.
    private List<Change> keep(Map<String, Kept> asked, Language language, String text, Instant now) {
        var likeness = Likeness.of(text);
        var nearest = asked.entrySet().stream()
                .filter(each -> each.getValue().language() == language)
                .max(Comparator.comparingDouble(
                        each -> likeness.to(Likeness.of(each.getValue().text()))));
        if (nearest.isPresent()
                && likeness.alike(Likeness.of(nearest.get().getValue().text()))) {
            Kept again = nearest.get().getValue().again(now);
            asked.put(nearest.get().getKey(), again);
            return List.of(new Change.Set(Store.ASKED, nearest.get().getKey(), again.json()));
        }
        var kept = new Kept(language, text, 1, now.getEpochSecond(), false);
        List<Change> changes = new ArrayList<>(makingRoom(asked));
        changes.add(new Change.Set(Store.ASKED, id(kept), kept.json()));
        asked.put(id(kept), kept);
        return changes;
    }

    /// A question back was shown; the question counts as not understood when nobody chooses in time.
    private Decision await(Told told, Instant now) {
        if (store.undecided().size() >= most) {
            return Decision.NONE;
        }
        long due = now.plus(PATIENCE).getEpochSecond();
        var waiting = new Waiting(language(told), text(told), due);
        return Decision.change(new Change.Set(Store.WAITING, id(told), waiting.json()));
    }

    private Decision due(Instant now) {
        Map<String, Kept> asked = store.asked();
        List<Change> changes = new ArrayList<>();
        store.undecided().forEach((id, waiting) -> {
            if (waiting.over(now)) {
                changes.add(new Change.Remove(Store.WAITING, id));
                changes.addAll(keep(asked, waiting.language(), waiting.text(), now));
            }
        });
        return new Decision(changes, List.of(), List.of());
    }

    private static String text(Told told) {
        return told.values().getOrDefault("text", "");
    }

    private static String id(Told told) {
        return told.values().getOrDefault("id", "");
    }

    private static Language language(Told told) {
        return told.values().getOrDefault("language", "").equals("kk") ? Language.KK : Language.RU;
    }

    private List<Change> makingRoom(Map<String, Kept> asked) {
        List<String> least = asked.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, Kept> each) ->
                                each.getValue().times())
                        .thenComparing(each -> each.getValue().last()))
                .limit(Math.max(0, asked.size() - most + 1))
                .map(Map.Entry::getKey)
                .toList();
        least.forEach(asked::remove);
        return least.stream()
                .<Change>map(id -> new Change.Remove(Store.ASKED, id))
                .toList();
    }

    /// The same question gets the same id, so that deciding twice keeps it once.
    private static String id(Kept kept) {
        byte[] name = (kept.language() + kept.text()).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(name).toString().substring(0, 8);
    }

    /// Once a day: what is too old goes, here and in every partition.
    private Decision day(Told told, Instant now) {
        long oldest = now.minus(LIFE).getEpochSecond();
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.SetOnce(Store.PLACE, Store.SALT, told.values().getOrDefault("salt", "")));
        store.asked().forEach((id, kept) -> {
            if (kept.last() < oldest) {
                changes.add(new Change.Remove(Store.ASKED, id));
            }
        });
        List<Command> sweeps = new ArrayList<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            sweeps.add(Command.of(new Told(ChatKey.ofPartition(partition), SWEEP, Map.of())));
        }
        return new Decision(changes, List.of(), sweeps);
    }
}
