package kz.habarshy.reports;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum ReportsText implements TextKey {
    REPORT_INTRO,
    REPORT_IN_GROUP,
    REPORT_NOW,
    REPORT_LOSS_ADVICE,
    REPORT_WHEN,
    REPORT_WHERE,
    REPORT_WHERE_HERE("where"),
    REPORT_STREET("where"),
    REPORT_WORDS,
    REPORT_PHOTO,
    REPORT_SUMMARY("kind", "when", "where", "words", "photo", "days"),
    REPORT_SENDING,
    REPORT_THANKS("number"),
    REPORT_ALREADY("number"),
    REPORT_TOO_MANY,
    REPORT_LIMIT,
    REPORT_BLOCKED("until"),
    REPORT_RESUMED,
    REPORT_CANCELLED,
    REPORT_GONE,
    REPORT_ASKED("number", "text"),
    REPORT_ANSWER,
    REPORT_ANSWERED("number"),
    REPORT_UNSAID,
    REPORT_WITH_PHOTO,
    REPORT_NO_PHOTO,
    REPORT_ONE_PHOTO,
    OUTCOME_CONFIRMED("number"),
    OUTCOME_FALSE("number"),
    OUTCOME_CLOSED("number"),
    ONLY_ME_HINT,

    KIND_VISITOR,
    KIND_CALL,
    KIND_MESSAGE,
    KIND_LOSS,
    KIND_OTHER,
    KIND_LURE,
    KIND_ALARM,
    WHEN_NOW,
    WHEN_TODAY,
    WHEN_YESTERDAY,
    WHEN_EARLIER,
    LABEL_REPORT,
    LABEL_REPORT_PRIVATE,
    LABEL_REPORT_ON,
    LABEL_REPORT_HERE,
    LABEL_REPORT_ELSEWHERE,
    LABEL_REPORT_REGION,
    LABEL_REPORT_SEND,
    LABEL_REPORT_CANCEL,
    LABEL_REPORT_GO_ON,
    LABEL_REPORT_FRESH,
    LABEL_REPORT_ANSWER,
    LABEL_EDIT_KIND,
    LABEL_EDIT_WHEN,
    LABEL_EDIT_WHERE,
    LABEL_EDIT_WORDS,
    LABEL_EDIT_PHOTO,
    LABEL_SKIP,
    LABEL_BACK,
    LABEL_UNDO,

    TRIAGE_LIST("count", "status"),
    TRIAGE_LIST_EMPTY("count", "status"),
    /// A case that nobody reported: the bot saw it in chats.
    TRIAGE_VIEW_SEEN("number", "status", "kind", "first"),
    TRIAGE_NOWHERE,
    TRIAGE_VIEW("number", "status", "kind", "day", "where", "count", "fresh", "first"),
    TRIAGE_BADGE("badge"),
    TRIAGE_ALARMS("count"),
    TRIAGE_SPREAD("places"),
    TRIAGE_REST("count"),
    TRIAGE_PHOTO_ELSEWHERE,
    /// What marking a case does in chats, where its message is known and where it is not.
    TRIAGE_KNOWN,
    TRIAGE_UNKNOWN,
    TRIAGE_MARKED("number", "status"),
    TRIAGE_SURE_FALSE("number"),
    TRIAGE_SURE_CLOSED("number"),
    TRIAGE_ASK("number"),
    TRIAGE_ASKED("number", "count"),
    TRIAGE_TOLD("number", "count"),
    TRIAGE_BLOCKED("number", "until"),
    TRIAGE_UNBLOCKED("number", "until"),
    TRIAGE_NEWS("count"),
    TRIAGE_NEWS_ALARMS("count"),
    TRIAGE_NEWS_ANSWERS("count"),
    TRIAGE_SUMS("table", "fewest"),
    TRIAGE_SUMS_NONE,
    TRIAGE_ALL,
    STATUS_NEW,
    STATUS_CONFIRMED,
    STATUS_FALSE,
    STATUS_CLOSED,
    LABEL_CASE,
    LABEL_CASES,
    LABEL_SUMS,
    LABEL_SUMS_FILE,
    LABEL_EXPORT_CASES,
    LABEL_DESK_BACK,
    LABEL_PHOTOS,
    LABEL_ASK_BACK,
    LABEL_TELL_OUTCOME,
    LABEL_BLOCK,
    LABEL_UNBLOCK,
    LABEL_MARK_YES;

    private final Set<String> arguments;

    ReportsText(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT)
                .replaceFirst("^status_", "case_")
                .replaceFirst("^label_undo$", "desk_label_undo")
                .replaceFirst("^label_desk_back$", "desk_label_desk");
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
