package kz.habarshy.bench;

import kz.habarshy.sandbox.TelegramDouble;

/// Groups of houses that took the bot in and asked for announcements, each by its chair's own presses; they are spread
/// over one bot or several.
final class Houses {
    private static final long FIRST_GROUP = -700_000;
    private static final long FIRST_CHAIR = 7_000_000;

    private final TelegramDouble telegram;
    private final int bots;
    private final int first;
    private final int count;
    private final Patience patience = Patience.ofMinutes(3);

    Houses(TelegramDouble telegram, int bots, int count) {
        this(telegram, bots, 0, count);
    }

    /// Those from number `first` on.
    Houses(TelegramDouble telegram, int bots, int first, int count) {
        this.telegram = telegram;
        this.bots = bots;
        this.first = first;
        this.count = count;
    }

    int count() {
        return count;
    }

    static long group(int i) {
        return FIRST_GROUP - i;
    }

    long bot(int i) {
        return TelegramDouble.BOT + i % bots;
    }

    void settleIn() {
        long sent = telegram.count("sendMessage");
        long edited = telegram.count("editMessageText");
        for (int i = first; i < first + count; i++) {
            var people = telegram.people(bot(i));
            people.person(chair(i), "Chair " + i, isRussian(i) ? "ru" : "kk");
            people.group(group(i), "House " + i, chair(i));
            people.addBot(group(i), chair(i));
        }
        patience.await("the greetings", () -> telegram.count("sendMessage") >= sent + count);
        for (int i = first; i < first + count; i++) {
            var people = telegram.people(bot(i));
            var language = isRussian(i) ? "Русский" : "Қазақша";
            people.press(group(i), chair(i), people.fromBot(group(i)).getFirst().id(), language);
        }
        patience.await("the choices", () -> telegram.count("editMessageText") >= edited + count);
        for (int i = first; i < first + count; i++) {
            telegram.people(bot(i)).say(chair(i), "/start setup_" + group(i));
        }
        patience.await("the settings", () -> telegram.count("sendMessage") >= sent + 2L * count);
        for (int i = first; i < first + count; i++) {
            var people = telegram.people(bot(i));
            long page = people.fromBot(chair(i)).getLast().id();
            people.pressData(chair(i), chair(i), page, "b:s:" + group(i) + ":level:4");
        }
        patience.await("the levels", () -> telegram.count("editMessageText") >= edited + 2L * count);
    }

    /// Every third house speaks Russian.
    static boolean isRussian(int i) {
        return i % 3 == 2;
    }

    static long chair(int i) {
        return FIRST_CHAIR + i;
    }
}
