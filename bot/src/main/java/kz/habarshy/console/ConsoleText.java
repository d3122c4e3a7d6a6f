package kz.habarshy.console;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package shows; the id is the name in lower case.
enum ConsoleText implements TextKey {
    TODAY_TITLE,
    TODAY_DAY("day"),
    TODAY_ONLINE,
    TODAY_DOOR,
    TODAY_HOW,
    TODAY_CHECK,
    TODAY_NUMBERS,
    TODAY_NUMBERS_LIST,
    TODAY_PHONES,
    TODAY_HOTLINE,
    TODAY_POLICE,
    TODAY_POLICE_NUMBER,
    TODAY_SITE,
    TODAY_SAID("who", "as_of"),
    TODAY_WHO,
    TODAY_POSTER,
    TODAY_BOTH,
    TODAY_THIS_LANGUAGE,
    TODAY_LANGUAGES,
    STATE_ONLINE_SOON,
    STATE_ONLINE_OPEN,
    STATE_ONLINE_SUSPENDED,
    STATE_ONLINE_MISSED_ONLY,
    STATE_ONLINE_OVER,
    STATE_DOOR_NONE,
    STATE_DOOR_MAIN,
    STATE_DOOR_CONTROL,
    STATE_DOOR_OVER;

    private final Set<String> arguments;

    ConsoleText(String... arguments) {
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
