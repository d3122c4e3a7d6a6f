package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.redis.Json;
import org.jspecify.annotations.Nullable;

/// What a member is composing. `of` is the broadcast that it changes, empty for a new one; `touched` is when, in
/// milliseconds of the campaign.
///
/// Fields of a private chat: `d.desk` the draft, `d.desk.undo` the one before the last step.
record Draft(Content content, Step step, String of, long touched) {
    private static final String FIELD = "d.desk";
    private static final String UNDO = "d.desk.undo";
    private static final Duration LISTENS = Duration.ofHours(1);

    enum Step {
        KK,
        RU,
        TARGET,
        WHEN,
        PREVIEW
    }

    static Draft begun(Instant now) {
        return new Draft(Content.EMPTY, Step.KK, "", now.toEpochMilli());
    }

    static @Nullable Draft in(ChatState state) {
        return read(state.field(FIELD));
    }

    static @Nullable Draft before(ChatState state) {
        return read(state.field(UNDO));
    }

    private static @Nullable Draft read(@Nullable String json) {
        return json == null ? null : Json.read(json, Draft.class);
    }

    /// Whether words typed now are meant for the draft: an hour after the last step they are not.
    boolean listens(Instant now) {
        return step != Step.TARGET
                && step != Step.PREVIEW
                && now.isBefore(Instant.ofEpochMilli(touched).plus(LISTENS));
    }

    /// With this content, at the first step that is still open.
    Draft with(Content changed, Instant now) {
        Step next = changed.kk().isEmpty()
                ? Step.KK
                : changed.ru().isEmpty()
                        ? Step.RU
                        : changed.target() == null ? Step.TARGET : changed.at() == null ? Step.WHEN : Step.PREVIEW;
        return new Draft(changed, next, of, now.toEpochMilli());
    }

    Draft at(Step other, Instant now) {
        return new Draft(content, other, of, now.toEpochMilli());
    }

    /// Keeps it in place of the one there, which undo brings back.
    List<Change> keep(ChatState state) {
        List<Change> changes = new ArrayList<>();
        changes.add(state.set(FIELD, Json.write(this)));
        String before = state.field(FIELD);
        if (before != null && !Json.read(before, Draft.class).content().equals(content)) {
            changes.add(state.set(UNDO, before));
        }
        return changes;
    }

    /// Lays it aside where undo still finds it.
    static List<Change> layAside(ChatState state) {
        String before = state.field(FIELD);
        return before == null ? List.of() : List.of(state.set(UNDO, before), state.remove(FIELD));
    }

    /// Takes back the last step; what was there can be brought back the same way.
    static List<Change> undo(ChatState state, Draft before) {
        List<Change> changes = new ArrayList<>();
        changes.add(state.set(FIELD, Json.write(before)));
        String present = state.field(FIELD);
        changes.add(present == null ? state.remove(UNDO) : state.set(UNDO, present));
        return changes;
    }

    /// Gone for good: it was sent.
    static List<Change> clear(ChatState state) {
        return List.of(state.remove(FIELD), state.remove(UNDO));
    }
}
