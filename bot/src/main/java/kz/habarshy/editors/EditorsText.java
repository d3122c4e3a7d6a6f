package kz.habarshy.editors;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// What people read about the loop, and staff on its pages.
enum EditorsText implements TextKey {
    EDITORS_GOOD_TOAST,
    EDITORS_BAD_TOAST,
    EDITORS_QUESTIONS("count"),
    EDITORS_QUESTIONS_NONE,
    EDITORS_QUESTION("text", "language", "times", "last"),
    EDITORS_CHOOSE_TOPIC("text"),
    EDITORS_TAUGHT("line", "title"),
    EDITORS_UNTAUGHT("line"),
    EDITORS_IGNORED("line"),
    EDITORS_STALE,
    EDITORS_LINES("count"),
    EDITORS_LINES_NONE,
    EDITORS_PATCH_CAPTION("count"),
    EDITORS_VOTES("lines"),
    EDITORS_VOTES_NONE,
    EDITORS_CONTENT_REFUSED("count", "lines"),
    EDITORS_CONTENT_GOOD,
    EDITORS_MEMO("day", "total", "table"),
    EDITORS_MEMO_QUESTION,
    EDITORS_MEMO_TOTAL,
    EDITORS_MEMO_CAPTION,
    LABEL_MEMO,
    LABEL_OTHER_ENTRY,
    LABEL_IGNORE,
    LABEL_UNDO,
    LABEL_QUESTIONS,
    LABEL_LINES,
    LABEL_PATCH,
    LABEL_VOTES,
    LABEL_DESK,
    LABEL_LANGUAGE_KK,
    LABEL_LANGUAGE_RU;

    private final Set<String> arguments;

    EditorsText(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("^label_", "desk_label_");
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
