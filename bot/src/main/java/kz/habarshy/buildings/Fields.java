package kz.habarshy.buildings;

/// The names of the fields that this package keeps on a chat.
final class Fields {
    /// new, served, muted or resting.
    static final String STATUS = "b.status";
    /// kk, ru or both; absent until an admin has chosen.
    static final String LANGUAGE = "b.lang";
    /// 1 to 4; absent until an admin has chosen.
    static final String LEVEL = "b.level";

    static final String KATO = "b.kato";
    static final String PLACE = "b.place";
    static final String DISTRICT = "b.district";
    static final String STREET = "b.street";
    static final String HOUSE = "b.house";
    static final String ZONE = "b.zone";
    /// 1 where the house stands in an aul.
    static final String AUL = "b.aul";
    /// The last silent day, as 2021-10-15.
    static final String PAUSED = "b.paused";
    /// The days on which the bot spoke unasked, ascending, with commas between.
    static final String HEARD = "b.heard";
    /// 0 where the bot sees only what is addressed to it.
    static final String READS = "b.reads";

    /// 1 where confirmed scams are removed.
    static final String REMOVES = "b.removes";
    /// The admin who hears of doubtful cases in private, 0 for nobody; absent until an admin opens the setup.
    static final String KEEPER = "b.keeper";

    static final String TITLE = "b.title";
    /// 1 where the bot removes messages that hold personal data.
    static final String REMOVES_PERSONAL = "b.private";
    /// In private: 1 once the person has written to the bot, which then may write too.
    static final String OPEN = "b.open";
    /// In private: kk or ru, the language in which the person wants a reminder.
    static final String REMIND = "b.remind";

    private Fields() {}
}
