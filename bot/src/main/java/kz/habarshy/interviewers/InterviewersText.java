package kz.habarshy.interviewers;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum InterviewersText implements TextKey {
    CHECK_ASK,
    CHECK_ASK_GROUP,
    CHECK_WHICH,
    CHECK_IS_CODE,
    CHECK_IS_NOTIFICATION,
    CHECK_PERSONAL,
    CHECK_CONFIRMED("number", "name", "where", "until"),
    CHECK_ELSEWHERE("number", "where"),
    CHECK_NOT_NOW("number", "from", "until"),
    CHECK_WITHDRAWN("number"),
    CHECK_NOT_FOUND("number"),
    CHECK_NO_LIST,
    CHECK_BEFORE,
    CHECK_OVER,
    CHECK_LIMIT,
    LABEL_IS_CODE,
    LABEL_IS_NOTIFICATION,
    LABEL_IS_BADGE,
    LABEL_CHECK_PRIVATE,

    ROSTER_PREVIEW("added", "changed", "withdrawn", "same", "refused", "regions"),
    ROSTER_IMPORTED("added", "changed", "withdrawn", "same", "refused", "total"),
    ROSTER_NOTHING("refused"),
    ROSTER_COLUMNS,
    ROSTER_TOO_BIG,
    ROSTER_UNREADABLE,
    ROSTER_NOT_UTF8,
    ROSTER_CANCELLED,
    ROSTER_STALE,
    ROSTER_UNDONE("total"),
    ROSTER_REFUSED("count"),
    ROSTER_REFUSED_LINE("line", "reason"),
    LABEL_ROSTER_IMPORT,
    LABEL_ROSTER_CANCEL,
    LABEL_ROSTER_UNDO,

    REASON_NUMBER,
    REASON_PERSONAL,
    REASON_NAME,
    REASON_REGION,
    REASON_DISTRICT,
    REASON_DATE,
    REASON_ORDER,
    REASON_STATUS,
    REASON_QUOTES,
    REASON_LETTERS,
    REASON_TWICE,
    REASON_FOREIGN,
    REASON_TAKEN;

    private final Set<String> arguments;

    InterviewersText(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
