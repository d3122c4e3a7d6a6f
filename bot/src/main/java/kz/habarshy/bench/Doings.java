package kz.habarshy.bench;

import java.util.List;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;

/// Makes a day of a plot happen at the messenger.
final class Doings {
    private static final long SUPERGROUPS = -1_009_000_000_000L;

    private final TelegramDouble telegram;
    private final Plot.Day day;

    Doings(TelegramDouble telegram, Plot.Day day) {
        this.telegram = telegram;
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
            case MOVED, MOVES -> people(house).upgrade(chat);
            case MUTED, MUTES -> people(house).mute(chat, true);
            case REMOVED, LEAVES -> people(house).removeBot(chat, Houses.chair(house));
            default -> spoil(chat, trouble, "sendMessage");
        }
    }

    private People people(int house) {
        return telegram.people(Plot.bot(house));
    }

    /// What befalls houses when the day's broadcast is changed there.
    void befallAfterwards() {
        var method = day.after() == Plot.After.RECALLED ? "deleteMessage" : "editMessageText";
        day.afterwards().forEach((house, trouble) -> spoil(chat(house), trouble, method));
    }

    /// What the bot's messages say that stand in a house now.
    List<String> standing(int house) {
        return people(house).fromBot(chat(house)).stream()
                .map(SeenMessage::text)
                .toList();
    }

    private void spoil(long chat, Trouble trouble, String method) {
        var next = telegram.faults().on(method).inChat(chat);
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
            telegram.people().person(person, "P" + person, Plot.isRussian(person) ? "ru" : "kk");
            telegram.people().knowsBot(person);
            spoil(person, trouble, "sendMessage");
        });
    }

    /// Muted houses may be written to again.
    void end() {
        telegram.faults().clear();
        day.houses().forEach((house, trouble) -> people(house).mute(chat(house), false));
    }

    /// Where a house is found now.
    long chat(int house) {
        long moved = SUPERGROUPS + Houses.group(house);
        return people(house).isGroup(moved) ? moved : Houses.group(house);
    }
}
