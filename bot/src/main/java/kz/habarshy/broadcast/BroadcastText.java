package kz.habarshy.broadcast;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// What staff read while they compose, approve and watch.
enum BroadcastText implements TextKey {
    DESK_MENU("name"),
    DESK_ANSWERS(
            "answered",
            "answered_two",
            "followed",
            "said_above",
            "asked_back",
            "unknown",
            "nothing_asked",
            "ordinary_talk",
            "unsure",
            "two_fit"),
    DESK_ASK_KK("limit", "example", "from", "to"),
    DESK_ASK_RU("limit", "example", "from", "to"),
    DESK_ASK_TARGET,
    DESK_ASK_WHEN("limit", "example", "from", "to"),
    DESK_WHEN_BAD("example"),
    DESK_WHEN_PAST("from", "to"),
    DESK_WHEN_QUIET("from", "to"),
    DESK_WHEN_FAR("from", "to"),
    DESK_BEYOND,
    DESK_NO_DRAFT,
    DESK_CANCELLED,
    DESK_PREVIEW("where", "when", "chats", "now", "later", "skipped", "minutes"),
    DESK_PREVIEW_NOBODY("from", "to"),
    DESK_MUST_MEND,
    DESK_LOOK_AGAIN,
    CHECK_EMPTY("text"),
    CHECK_LONG("text", "length", "limit"),
    CHECK_DATES("kk", "ru"),
    CHECK_NUMBERS("kk", "ru"),
    CHECK_PHONES("kk", "ru"),
    CHECK_LINKS("kk", "ru"),
    CHECK_FOREIGN_LINK("link"),
    CHECK_CLAIM("words"),
    CHECK_MIXED("word"),
    CHECK_EXCLAMATION,
    CHECK_NOT_KAZAKH,
    BC_SUBMITTED("number", "people"),
    BC_NO_APPROVER("number"),
    BC_NO_APPROVER_YET("number", "people"),
    BC_ASK("number", "author", "where", "when", "chats", "now", "later", "skipped", "minutes"),
    BC_APPROVED("number", "approver", "where", "when"),
    BC_ALREADY("number", "approver"),
    BC_CHANGED("number"),
    BC_NOT_WAITING("number"),
    BC_OWN("number"),
    BC_RETURN_ASK("number"),
    BC_RETURNED("number", "approver", "note"),
    BC_RETURNED_YOU("number", "approver", "note"),
    BC_CANCEL_ASK("number"),
    BC_CANCELLED("number", "who"),
    BC_STOP_ASK("number"),
    BC_STOPPED("number", "who"),
    BC_STOPPED_BY_MESSENGER("number", "why"),
    BC_TOO_LATE("number"),
    BC_PROGRESS("number", "bar", "chats", "sent", "waiting", "skipped", "failed", "unknown", "reasons"),
    BC_DONE("number", "bar", "chats", "sent", "waiting", "skipped", "failed", "unknown", "reasons"),
    BC_FINISHED("number"),
    BC_LIST,
    BC_LIST_EMPTY,
    BC_VIEW("number", "status", "where", "when", "author", "approver"),
    BC_AT_ONCE,
    BC_LOCAL_TIME("time"),
    STATUS_WAITING,
    STATUS_RETURNED,
    STATUS_APPROVED,
    STATUS_RUNNING,
    STATUS_STOPPING,
    STATUS_DONE,
    STATUS_STOPPED,
    STATUS_CANCELLED,
    SKIP_LEVEL,
    SKIP_PAUSED,
    SKIP_BUDGET,
    SKIP_NIGHT,
    SKIP_STOPPED,
    SKIP_LEFT,
    SKIP_OTHER,
    LABEL_DESK,
    LABEL_NEW,
    LABEL_CONTINUE,
    LABEL_BROADCASTS,
    LABEL_QUESTIONS,
    LABEL_ANSWERS,
    LABEL_WARNINGS,
    LABEL_CONTENT_REFUSED,
    LABEL_STAFF,
    LABEL_AUDIT,
    LABEL_OTHER_LANGUAGE,
    LABEL_BACK,
    LABEL_CANCEL,
    LABEL_UNDO,
    LABEL_KEEP,
    LABEL_EDIT_KK,
    LABEL_EDIT_RU,
    LABEL_EDIT_TARGET,
    LABEL_EDIT_WHEN,
    LABEL_NOW,
    LABEL_SEND,
    LABEL_APPROVE,
    LABEL_RETURN,
    LABEL_CHANGE,
    LABEL_CANCEL_BROADCAST,
    LABEL_CANCEL_YES,
    LABEL_STOP,
    LABEL_STOP_YES,
    LABEL_SEE;

    private final Set<String> arguments;

    BroadcastText(String... arguments) {
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
