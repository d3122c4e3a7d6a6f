package kz.habarshy.conversation;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum ConversationText implements TextKey {
    START,
    HELP,
    HELP_GROUP,
    ABOUT("operator"),
    ABOUT_NAME("name"),
    MENU,
    MENU_TOPIC("topic"),
    SOURCE_LINE("said_by", "as_of"),
    SAID_ABOVE,
    DID_YOU_MEAN,
    UNKNOWN,
    UNKNOWN_OVER,
    UNKNOWN_GROUP,
    UNKNOWN_GROUP_OVER,
    KIND_WORD,
    KIND_WORD_OVER,
    NO_QUESTION,
    ASSENTED,
    THANKED,
    THANKED_OVER,
    DEADLINE("until", "days"),
    DEADLINE_NONE,

    DOOR_EARLY,
    DOOR_OPEN,
    DOOR_OVER,

    WHY("reason", "near", "language"),
    WHY_HOW,
    WHY_NOTHING,
    WHY_NAMED,
    WHY_ADMIN_ONLY,
    WHY_KAZAKH,
    WHY_RUSSIAN,
    WHY_MIXED,
    WHY_ANSWERED,
    WHY_ANSWERED_TWO,
    WHY_FOLLOWED,
    WHY_SAID_ABOVE,
    WHY_ASKED_BACK,
    WHY_UNKNOWN,
    WHY_NOTHING_ASKED,
    WHY_ORDINARY_TALK,
    WHY_UNSURE,
    WHY_TWO_FIT,

    SHARE_CARD("text", "as_of", "until"),
    SHARE_HINT,
    SHARE_NONE,

    POSTER_CAPTION("as_of"),
    POSTER_NONE,
    ONLY_ME_HINT,
    LABEL_ONLY_ME,
    LABEL_ADD,
    LABEL_ANSWER,
    LABEL_SHARE,
    LABEL_MENU,
    LABEL_TOPIC_BACK,
    LABEL_CHECK,
    LABEL_PAGE_NEXT,
    LABEL_PAGE_PREVIOUS;

    private final Set<String> arguments;

    ConversationText(String... arguments) {
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
