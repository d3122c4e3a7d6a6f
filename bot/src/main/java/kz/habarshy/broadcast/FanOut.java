package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.habarshy.buildings.AttentionBudget;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Keys;
import kz.habarshy.time.MachineClock;

/// Carries a broadcast to its chats: a partition walks its index page by page and tells each chat, and the chat decides
/// with its own state, in order with everything else that happens to it.
///
/// Field of a chat: `bc.last` → the broadcast it settled last, so that one told twice counts once.
final class FanOut {
    private static final String LAST = "bc.last";
    /// A page with fewer chats than this is followed by the next at once; after a fuller one the clock gives the pace.
    private static final int FEW = 50;

    private final Broadcasts broadcasts;
    private final Audience audience;
    private final MachineClock machine;

    FanOut(Broadcasts broadcasts, Audience audience, MachineClock machine) {
        this.broadcasts = broadcasts;
        this.audience = audience;
        this.machine = machine;
    }

    /// What asks a partition for the page at that cursor; asked twice, it counts once.
    static Command page(String id, int partition, String cursor) {
        return new Command(
                "fanout:" + id + ":" + partition + ":" + cursor,
                new Told(ChatKey.ofPartition(partition), DeskNews.FANOUT, Map.of("broadcast", id, "cursor", cursor)));
    }

    /// One page of a partition.
    Decision walk(Told told) {
        String id = told.values().getOrDefault("broadcast", "");
        int partition = Keys.partition(told.chat());
        Broadcast broadcast = broadcasts.find(id);
        if (broadcast != null && broadcast.status() == Broadcast.Status.APPROVED) {
            // The desk tells others before it writes down its own word: ask again until that stands.
            return new Decision(List.of(), List.of(), List.of(Command.of(told)));
        }
        if (broadcast == null || !broadcast.status().goingOut()) {
            return Decision.NONE;
        }
        Audience.Page page = audience.page(
                partition, broadcast.content().query(), told.values().getOrDefault("cursor", "0"));
        List<Command> commands = new ArrayList<>();
        for (ChatKey chat : page.groups().keySet()) {
            commands.add(Command.of(new Told(chat, DeskNews.ANNOUNCE, Map.of("broadcast", id))));
        }
        boolean last = page.cursor().equals("0");
        if (commands.size() < FEW || broadcast.status() == Broadcast.Status.STOPPING) {
            next(id, partition, page.cursor(), commands);
        }
        return new Decision(
                List.of(
                        Tally.add(id, "told", page.groups().size()),
                        new Change.Set(Tally.place(id), last ? "done" : "cursor", last ? "1" : page.cursor())),
                List.of(),
                commands);
    }

    private static void next(String id, int partition, String cursor, List<Command> commands) {
        if (!cursor.equals("0")) {
            commands.add(page(id, partition, cursor));
        } else if (partition + 1 < Keys.PARTITIONS) {
            commands.add(page(id, partition + 1, "0"));
        }
    }

    /// One chat settles what becomes of a broadcast.
    Decision announce(Told told, ChatState state, Instant now) {
        String id = told.values().getOrDefault("broadcast", "");
        Decision settled = Decision.change(Tally.add(id, "settled", 1), state.set(LAST, id));
        Broadcast broadcast = broadcasts.find(id);
        if (broadcast == null || id.equals(state.field(LAST))) {
            return settled;
        }
        return settled.and(
                switch (fate(broadcast, state, now)) {
                    case Fate.Skipped(Fate.Reason why) -> skip(broadcast, state, why);
                    case Fate.Hears(Instant at) -> hear(broadcast, state, at, now);
                });
    }

    private static Fate fate(Broadcast broadcast, ChatState state, Instant now) {
        ChatCard card = ChatCard.of(state);
        if (broadcast.status() != Broadcast.Status.RUNNING) {
            return new Fate.Skipped(Fate.Reason.STOPPED);
        }
        return broadcast.content().query().matches(card)
                ? Fate.of(card, broadcast.content().due(card.zone(), broadcast.startedAt()), now)
                : new Fate.Skipped(Fate.Reason.LEFT);
    }

    private static Decision skip(Broadcast broadcast, ChatState state, Fate.Reason why) {
        Act skip = new Act.Skip(why.name().toLowerCase(Locale.ROOT));
        return Decision.say(Post.bulk(postId(broadcast), state.chat(), skip, broadcast.ledger()))
                .and(Decision.change(Tally.addSkip(broadcast.id(), why)));
    }

    private Decision hear(Broadcast broadcast, ChatState state, Instant at, Instant now) {
        ChatCard card = ChatCard.of(state);
        boolean silent = AttentionBudget.silent(card, AttentionBudget.Kind.ANNOUNCEMENT, at);
        Act say = new Act.Say(broadcast.content().html(card.languages()), List.of(), null, null, silent);
        Post post = Post.bulk(postId(broadcast), state.chat(), say, broadcast.ledger());
        var heard = AttentionBudget.heard(state, at.atZone(card.zone()).toLocalDate());
        Decision noted = new Decision(heard, List.of(), List.of());
        if (!at.isAfter(now)) {
            return noted.and(Decision.say(post));
        }
        long machineTime = machine.millis() + Duration.between(now, at).toMillis();
        return noted.and(Decision.say(post.after(machineTime)))
                .and(Decision.change(Tally.add(broadcast.id(), "later", 1)));
    }

    private static String postId(Broadcast broadcast) {
        return "b:" + broadcast.id();
    }
}
