package kz.habarshy.reports;

import java.util.ArrayList;
import java.util.List;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.redis.Json;
import org.jspecify.annotations.Nullable;

/// A report in the making. `checked` once the summary was seen; `about` is the fingerprint of a message or `n` and a
/// visitor's number; `home` is the group that it came from and `house` where that one stands.
///
/// Fields of a private chat, gone half an hour after the last step: `brief.c.draft`, and `brief.c.before` after a
/// cancel.
record Draft(
        String number,
        Step step,
        boolean checked,
        @Nullable Kind kind,
        Happened when,
        Whereabouts where,
        String words,
        String photo,
        String about,
        String home,
        Whereabouts house) {
    private static final String FIELD = "brief.c.draft";
    private static final String BEFORE = "brief.c.before";

    enum Step {
        KIND,
        ADVICE,
        WHEN,
        WHERE,
        STREET,
        WORDS,
        PHOTO,
        SUMMARY
    }

    static Draft begun(String number) {
        return new Draft(
                number,
                Step.KIND,
                false,
                null,
                Happened.UNSAID,
                Whereabouts.UNTOLD,
                "",
                "",
                "",
                "",
                Whereabouts.UNTOLD);
    }

    static @Nullable Draft in(ChatState state) {
        return read(state.field(FIELD));
    }

    static @Nullable Draft before(ChatState state) {
        return read(state.field(BEFORE));
    }

    private static @Nullable Draft read(@Nullable String json) {
        return json == null ? null : Json.read(json, Draft.class);
    }

    List<Change> keep(ChatState state) {
        return List.of(state.set(FIELD, Json.write(this)));
    }

    /// Kept aside, so that a cancel can be taken back.
    List<Change> layAside(ChatState state) {
        return List.of(state.remove(FIELD), state.set(BEFORE, Json.write(this)));
    }

    static List<Change> clear(ChatState state) {
        return List.of(state.remove(FIELD), state.remove(BEFORE));
    }

    /// Whether the next words typed are meant for the report.
    boolean listens() {
        return step == Step.STREET || step == Step.WORDS || step == Step.PHOTO;
    }

    /// At the step after this one; back at the summary where it was seen already.
    Draft next() {
        List<Step> way = way();
        Step after = way.get(Math.min(way.indexOf(step) + 1, way.size() - 1));
        boolean stays = after == Step.ADVICE || after == Step.STREET;
        return at(checked && !stays ? Step.SUMMARY : after);
    }

    Draft previous() {
        List<Step> way = way();
        return at(way.get(Math.max(0, way.indexOf(step) - 1)));
    }

    private List<Step> way() {
        List<Step> way = new ArrayList<>(List.of(Step.values()));
        if (kind != Kind.LOSS) {
            way.remove(Step.ADVICE);
        }
        if (step != Step.STREET && (!where.told() || where.equals(house))) {
            way.remove(Step.STREET);
        }
        return way;
    }

    Draft at(Step newStep) {
        return new Draft(
                number,
                newStep,
                checked || newStep == Step.SUMMARY,
                kind,
                when,
                where,
                words,
                photo,
                about,
                home,
                house);
    }

    Draft of(Kind newKind) {
        return new Draft(number, step, checked, newKind, when, where, words, photo, about, home, house);
    }

    Draft when(Happened newWhen) {
        return new Draft(number, step, checked, kind, newWhen, where, words, photo, about, home, house);
    }

    Draft where(Whereabouts newWhere) {
        return new Draft(number, step, checked, kind, when, newWhere, words, photo, about, home, house);
    }

    Draft saying(String newWords) {
        return new Draft(number, step, checked, kind, when, where, newWords, photo, about, home, house);
    }

    Draft showing(String newPhoto) {
        return new Draft(number, step, checked, kind, when, where, words, newPhoto, about, home, house);
    }

    Draft about(String newAbout) {
        return new Draft(number, step, checked, kind, when, where, words, photo, newAbout, home, house);
    }

    Draft from(String newHome, Whereabouts newHouse) {
        return new Draft(number, step, checked, kind, when, where, words, photo, about, newHome, newHouse);
    }
}
