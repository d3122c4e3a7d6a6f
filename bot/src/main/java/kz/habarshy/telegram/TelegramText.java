package kz.habarshy.telegram;

import java.util.List;
import java.util.Locale;
import kz.habarshy.campaign.TextKey;

/// What the bot shows of itself at Telegram: the menu of commands and its card.
enum TelegramText implements TextKey {
    MENU_START,
    MENU_HELP,
    MENU_FAQ,
    MENU_CHECK,
    MENU_DEADLINE,
    MENU_REMIND,
    MENU_REPORT,
    MENU_LANGUAGE,
    MENU_FORGET,
    MENU_SETUP,
    MENU_PAUSE,
    MENU_WHY,
    MENU_LEAVE,
    CARD_DESCRIPTION,
    CARD_SHORT;

    /// Everybody's commands, in the menu's order.
    static final List<TelegramText> RESIDENTS = List.of(
            MENU_START,
            MENU_HELP,
            MENU_FAQ,
            MENU_CHECK,
            MENU_DEADLINE,
            MENU_REMIND,
            MENU_REPORT,
            MENU_LANGUAGE,
            MENU_FORGET);

    /// What a chat's administrators see before those.
    static final List<TelegramText> ADMINS = List.of(MENU_SETUP, MENU_PAUSE, MENU_WHY, MENU_LEAVE);

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The command that a line of the menu stands for, without its slash.
    String command() {
        return id().substring("menu_".length());
    }
}
