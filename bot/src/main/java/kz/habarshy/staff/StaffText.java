package kz.habarshy.staff;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// What staff read about each other.
enum StaffText implements TextKey {
    STAFF_LIST("people"),
    STAFF_INVITE_WHERE,
    STAFF_INVITE_NAME("where"),
    STAFF_INVITED("name", "where", "link", "command"),
    STAFF_WELCOME("where"),
    STAFF_CODE_BAD,
    STAFF_REMOVE_ASK("name"),
    STAFF_REMOVED("name"),
    STAFF_AUDIT("lines"),
    STAFF_AUDIT_EMPTY,
    STAFF_MEMORY_TIGHT("percent"),
    STAFF_MEMORY_FULL("percent"),
    STAFF_OWNER_ONLY_TOAST,
    LABEL_EVERYWHERE,
    LABEL_WHOLE_REGION("region"),
    LABEL_ALL_REGIONS,
    LABEL_OWNER,
    LABEL_EDITOR,
    LABEL_PROGRAM,
    LABEL_INVITE,
    LABEL_REMOVE("name"),
    LABEL_REMOVE_YES,
    LABEL_AUDIT_FILE,
    LABEL_BACK_TO_STAFF,
    LABEL_DESK,
    DEED_SUBMITTED,
    DEED_APPROVED,
    DEED_RETURNED,
    DEED_TAKEN_BACK,
    DEED_CANCELLED,
    DEED_STARTED,
    DEED_STOPPED,
    DEED_FINISHED,
    DEED_HELD,
    DEED_RESUMED,
    DEED_RETRIED,
    DEED_SETTLED_SENT,
    DEED_SETTLED_NOT_SENT,
    DEED_SETTLED_AGAIN,
    DEED_SETTLED_WITHOUT_BOT,
    DEED_INVITED,
    DEED_JOINED,
    DEED_REMOVED,
    DEED_ROSTER_IMPORTED,
    DEED_ROSTER_UNDONE,
    DEED_RADAR_WARNED,
    DEED_RADAR_ENDED,
    DEED_RADAR_WITHDRAWN,
    DEED_RADAR_FALSE,
    DEED_RADAR_REOPENED,
    DEED_TAUGHT,
    DEED_UNTAUGHT,
    DEED_QUESTION_IGNORED,
    DEED_QUESTION_HEEDED,
    DEED_CASE_CONFIRMED,
    DEED_CASE_FALSE,
    DEED_CASE_CLOSED,
    DEED_CASE_REOPENED,
    DEED_CASE_ASKED,
    DEED_CASE_TOLD,
    DEED_CASE_BLOCKED,
    DEED_CASE_UNBLOCKED,
    DEED_CASES_EXPORTED;

    private final Set<String> arguments;

    StaffText(String... arguments) {
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
