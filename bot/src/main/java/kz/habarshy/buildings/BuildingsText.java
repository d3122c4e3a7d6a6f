package kz.habarshy.buildings;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum BuildingsText implements TextKey {
    WELCOME("operator"),
    WELCOME_THANKS,
    ONLY_ADMIN_TOAST,
    THANKS_TOAST,
    OPERATOR_TRIAL,
    OPERATOR_NAMED("name"),
    OPERATOR_REACHED("name", "reach"),
    GOODBYE,

    SETUP_HOME("title", "level", "language", "address", "pause"),
    SETUP_BLIND,
    SETUP_LEVELS,
    SETUP_SHIELD("removal", "keeper"),
    SETUP_NO_DELETE("title"),
    REMOVAL_ON,
    REMOVAL_OFF,
    KEEPER_YOU,
    KEEPER_OTHER,
    KEEPER_NOBODY,
    SETUP_LANGUAGE,
    SETUP_REGION,
    SETUP_PLACE,
    SETUP_DISTRICT,
    SETUP_STREET,
    SETUP_HOUSE,
    SETUP_PAUSE,
    SETUP_KEPT,
    SETUP_PRIVATE("private"),
    SETUP_LEAVE,
    SETUP_LEFT,
    SETUP_FORGET,
    SETUP_FORGOTTEN,
    SETUP_GROUP,
    SETUP_TAKEN,
    SETUP_NOT_ADMIN,
    SETUP_UNKNOWN,
    SETUP_FROM_GROUP,
    EXPORT_CAPTION,
    ADDRESS_NONE,
    PAUSE_NONE,
    PAUSE_UNCLEAR,
    PAUSE_BEGUN,
    PAUSE_BEGUN_UNTIL("until"),
    PAUSE_ENDED,
    LEVEL_1,
    LEVEL_2,
    LEVEL_3,
    LEVEL_4,

    MY_LANGUAGE,
    MY_LANGUAGE_TAKEN,
    MY_FORGOTTEN,
    REMIND_BEGUN("until"),
    REMIND_ENDED,
    REMIND_NONE,
    REMIND_OFFER,

    LABEL_KAZAKH,
    LABEL_RUSSIAN,
    LABEL_BOTH,
    LABEL_SETUP,
    LABEL_LEVELS,
    LABEL_SHIELD,
    LABEL_REMOVAL_ON,
    LABEL_REMOVAL_OFF,
    LABEL_KEEPER_ME,
    LABEL_KEEPER_NOT_ME,
    LABEL_LANGUAGES,
    LABEL_ADDRESS,
    LABEL_AUL_YES,
    LABEL_AUL_NO,
    LABEL_PAUSES,
    LABEL_PAUSE_UNTIL("until"),
    LABEL_PAUSE_ALWAYS,
    LABEL_PAUSE_OFF,
    LABEL_KEPT,
    LABEL_PRIVATE,
    LABEL_PRIVATE_TELL,
    LABEL_PRIVATE_REMOVE,
    LABEL_EXPORT,
    LABEL_LEAVE,
    LABEL_LEAVE_YES,
    LABEL_FORGET,
    LABEL_FORGET_YES,
    LABEL_BACK,
    LABEL_SKIP,
    LABEL_NEXT,
    LABEL_PREVIOUS,
    LABEL_REMIND,
    LABEL_DONE;

    private final Set<String> arguments;

    BuildingsText(String... arguments) {
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
