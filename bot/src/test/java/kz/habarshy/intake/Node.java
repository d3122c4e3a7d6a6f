package kz.habarshy.intake;

import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.RawText;
import kz.habarshy.chat.Speaker;
import kz.habarshy.outbox.Accounts;
import kz.habarshy.outbox.Messenger;
import kz.habarshy.outbox.Outbox;
import kz.habarshy.outbox.PaceSettings;
import kz.habarshy.redis.Announcements;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.NodeName;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;

/// A node without Spring: the whole engine over a real Redis, with a decider and a messenger of the test.
public final class Node implements AutoCloseable {
    public static final Account BOT = new Account("tg", 700000001);

    private final Outbox outbox;
    private final Engine engine;
    private final Intake intake;
    private final Inbox inbox;

    public Node(
            String name,
            RedisState redis,
            Announcements announcements,
            Messenger messenger,
            Decider decider,
            PaceSettings pace) {
        this(name, redis, announcements, messenger, decider, pace, MachineClock.system());
    }

    public Node(
            String name,
            RedisState redis,
            Announcements announcements,
            Messenger messenger,
            Decider decider,
            PaceSettings pace,
            MachineClock clock) {
        this(name, redis, announcements, messenger, decider, pace, clock, List.of(BOT));
    }

    /// `bots`: those that have a token.
    Node(
            String name,
            RedisState redis,
            Announcements announcements,
            Messenger messenger,
            Decider decider,
            PaceSettings pace,
            MachineClock clock,
            List<Account> bots) {
        var bell = new Bell(announcements);
        inbox = new Inbox(redis, bell);
        var routes = new Routes(redis, announcements);
        outbox = new Outbox(redis, inbox, bell, clock, pace, messenger, new Accounts(bots));
        intake = new Intake(inbox, routes, () -> false, outbox::isBusy);
        engine = new Engine(
                redis,
                inbox,
                bell,
                routes,
                outbox,
                Map.of("tg", Node::read),
                decider,
                new CampaignClock(clock),
                clock,
                new NodeName(name));
        engine.start();
    }

    /// The tests' updates are plain texts; "break" cannot be read.
    static Incoming read(ChatKey chat, RawText raw) {
        var json = raw.text();
        if (json.equals("break")) {
            throw new IllegalArgumentException("cannot be read");
        }
        if (json.startsWith("move ")) {
            return new Incoming.Moved(chat, Long.parseLong(json.substring(5)));
        }
        var speaker = new Speaker(new PersonId(1), false, false, false, "kk");
        return new Incoming.Said(chat, speaker, 1, json, true, false, false, List.of(), null, null, null, null);
    }

    public Intake intake() {
        return intake;
    }

    public Inbox inbox() {
        return inbox;
    }

    public Engine engine() {
        return engine;
    }

    public static Arrival update(long id, long chat, String text) {
        return new Arrival(BOT, id, chat, "", RawText.of(text));
    }

    @Override
    public void close() {
        engine.close();
        outbox.close();
    }
}
