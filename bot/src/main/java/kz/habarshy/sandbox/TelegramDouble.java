package kz.habarshy.sandbox;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// A double of Telegram and its Bot API, all in memory: bots call it as they call Telegram, people act through
/// `people()`, tests script its faults and read its calls. Any token `<digits>:<anything>` is a bot with that id.
public final class TelegramDouble implements AutoCloseable {
    /// The bot that people meet unless another is named.
    public static final long BOT = 700_000_001L;

    public static final String TOKEN = BOT + ":sandbox";

    private final Cloud cloud;
    private final News news;
    private final Webhooks webhooks;
    private final Desk desk;
    private final Faults faults = new Faults();

    /// `machine` dates messages and ends the life of updates.
    public TelegramDouble(InstantSource machine) {
        cloud = new Cloud(machine);
        news = new News(cloud);
        webhooks = new Webhooks(cloud);
        desk = new Desk(cloud, news, webhooks, faults);
    }

    /// The people around the default bot.
    public People people() {
        return people(BOT);
    }

    public People people(long bot) {
        return new People(cloud, news, cloud.bot(bot));
    }

    public Faults faults() {
        return faults;
    }

    /// Every call but getUpdates, the last ten thousand of each method.
    public List<RecordedCall> calls() {
        return desk.calls().all();
    }

    public List<RecordedCall> calls(String method) {
        return desk.calls().of(method);
    }

    /// How many calls of a method there were, whether they are still remembered or not.
    public long count(String method) {
        return desk.calls().count(method);
    }

    /// From now on this one is told of every call, on the caller's thread, before it is answered.
    public void watch(Consumer<RecordedCall> watcher) {
        desk.calls().watch(watcher);
    }

    public void forgetCalls() {
        desk.calls().forget();
    }

    /// From now on, 429 for what goes over these limits; none at first.
    public void limit(Limits limits) {
        desk.limit(limits);
    }

    /// The next update and the first message of chats that appear from now on get these ids.
    public void startIds(long update, long message) {
        cloud.startIds(update, message - 1);
    }

    /// Messages and calls that are remembered; at first 500 a chat and 10,000 a method.
    public void remember(int messagesAChat, int callsAMethod) {
        cloud.keep(messagesAChat);
        desk.calls().keep(callsAMethod);
    }

    /// Privacy mode is on for a bot that does not read all.
    public void readsAll(long bot, boolean all) {
        cloud.bot(bot).readAll(all);
    }

    /// From now on every call of this bot is answered 401, or no longer.
    public void revoke(long bot, boolean revoked) {
        cloud.bot(bot).revoke(revoked);
    }

    /// From now on some updates of this bot come twice and some overtake one of another kind, as `random` says.
    public void disorder(long bot, RandomGenerator random) {
        cloud.bot(bot).updates().fallInto(new Disorder(random));
    }

    /// What people do in here reaches the default bot all at once.
    public void atOnce(Runnable doings) {
        Updates updates = cloud.bot(BOT).updates();
        updates.hold(true);
        try {
            doings.run();
        } finally {
            updates.hold(false);
        }
    }

    /// Updates that the bot has not confirmed.
    public int pendingUpdates(long bot) {
        return cloud.bot(bot).updates().pending();
    }

    @Override
    public void close() {
        desk.close();
        webhooks.close();
        cloud.bots().forEach(bot -> bot.updates().wake());
    }

    Cloud cloud() {
        return cloud;
    }

    Reply answer(String token, String method, Parameters given) {
        return desk.answer(token, method, given);
    }
}
