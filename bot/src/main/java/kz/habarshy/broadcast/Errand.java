package kz.habarshy.broadcast;

import java.util.Map;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.staff.DeskWords;

/// What a content is for. `of` is the broadcast that a correction or recall follows, else empty; `rush`: it goes to all
/// at once, without trying a few chats first.
record Errand(Kind kind, String of, boolean rush) {
    static final Errand ANNOUNCEMENT = new Errand(Kind.ANNOUNCE, "", false);
    static final Errand URGENT = new Errand(Kind.WARN, "", true);

    enum Kind {
        ANNOUNCE,
        WARN,
        CORRECT,
        RECALL
    }

    static Errand correct(String id) {
        return new Errand(Kind.CORRECT, id, true);
    }

    static Errand recall(String id) {
        return new Errand(Kind.RECALL, id, true);
    }

    /// Whether it changes what an earlier broadcast left in chats.
    boolean follows() {
        return kind == Kind.CORRECT || kind == Kind.RECALL;
    }

    /// What staff call a broadcast of this number, as a sentence begins.
    String name(String id, DeskWords words) {
        BroadcastText text = switch (kind) {
            case ANNOUNCE -> BroadcastText.BC_NAME_ANNOUNCE;
            case WARN -> BroadcastText.BC_NAME_WARN;
            case CORRECT -> BroadcastText.BC_NAME_CORRECT;
            case RECALL -> BroadcastText.BC_NAME_RECALL;
        };
        return words.plain(text, Map.of("number", id, "of", of));
    }

    AttentionBudget.Kind attention() {
        return kind == Kind.WARN ? AttentionBudget.Kind.ALERT : AttentionBudget.Kind.ANNOUNCEMENT;
    }
}
