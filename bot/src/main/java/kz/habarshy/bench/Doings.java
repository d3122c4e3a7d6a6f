package kz.habarshy.bench;

import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.TelegramDouble;

/// Makes a day of a plot happen at the messenger.
final class Doings {
    private static final long SUPERGROUPS = -1_009_000_000_000L;

    private final TelegramDouble telegram;
    private final People people;
    private final Plot.Day day;

    Doings(TelegramDouble telegram, Plot.Day day) {
        this.telegram = telegram;
        this.people = telegram.people();
        this.day = day;
    }

    /// The house of a chat, whatever its id is now.
    static int house(long chat) {
        return (int) (Houses.group(0) - (chat > SUPERGROUPS ? chat : chat - SUPERGROUPS));
    }

    void befall(Trouble.When when) {
        day.houses().forEach((house, trouble) -> {
            if (trouble.kind().when == when) {
                befall(chat(house), house, trouble);
            }
        });
    }

    private void befall(long chat, int house, Trouble trouble) {
        switch (trouble.kind()) {
            case NONE -> {}
            case MOVED, MOVES -> people.upgrade(chat);
            case MUTED, MUTES -> people.mute(chat, true);
            case REMOVED, LEAVES -> people.removeBot(chat, Houses.chair(house));
            default -> spoil(chat, trouble);
        }
    }

    private void spoil(long chat, Trouble trouble) {
        var next = telegram.faults().on("sendMessage").inChat(chat);
        int seconds = trouble.seconds();
        switch (trouble.kind()) {
            case FLOOD -> next.throttled(seconds);
            case SLOW_MODE -> next.refused(429, "Too Many Requests: retry after " + seconds);
            case SERVER_ERROR -> next.serverError();
            case MOVED_AT_THE_CALL -> next.upgradesGroup();
            case KICKED -> next.kicked();
            case CUT_AFTER -> next.resetAfterReceipt();
            case CUT_BEFORE -> next.silent(java.time.Duration.ZERO);
            default -> {}
        }
    }

    void spoilPeople() {
        day.people().forEach((person, trouble) -> {
            people.person(person, "P" + person, Plot.isRussian(person) ? "ru" : "kk");
            people.knowsBot(person);
            spoil(person, trouble);
        });
    }

    /// Muted houses may be written to again.
    void end() {
        telegram.faults().clear();
        day.houses().forEach((house, trouble) -> people.mute(chat(house), false));
    }

    /// Where a house is found now.
    long chat(int house) {
        long moved = SUPERGROUPS + Houses.group(house);
        return people.isGroup(moved) ? moved : Houses.group(house);
    }
}
