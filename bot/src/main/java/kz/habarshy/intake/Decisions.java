package kz.habarshy.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Express;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides what a partition's lane gives it, in order, and completes each batch of decisions in one step.
final class Decisions {
    private static final Logger LOG = LoggerFactory.getLogger(Decisions.class);
    private static final Script COMPLETE = Script.load("complete");

    private final Lease taken;
    private final Lanes.Shared shared;
    private final BooleanSupplier stopped;
    private final Runnable lost;
    private final States states;
    private final Takeover takeover;

    /// `stopped`: whether the lane is to end; `lost`: the lease turned out to be another's.
    Decisions(Lease taken, Lanes.Shared shared, BooleanSupplier stopped, Runnable lost) {
        this.taken = taken;
        this.shared = shared;
        this.stopped = stopped;
        this.lost = lost;
        this.states = new States(shared.redis());
        this.takeover = new Takeover(taken, shared.redis());
    }

    /// The first batch of this owner.
    Takeover takeover() {
        return takeover;
    }

    /// What is known of the chats may not be true any more.
    void forget() {
        states.forget();
    }

    /// False when some of them are not completed: the lease is another's, or they have to be written down first.
    boolean decideAll(List<Entry> entries) {
        states.prepare(entries.stream().map(Entry::chat).toList());
        var together = new ArrayList<Entry>();
        var chats = new HashSet<ChatKey>();
        for (var entry : entries) {
            // A chat that comes twice needs the first decision in force before the second is made; what a partition is
            // told may be about each of its chats.
            boolean alone = entry.chat().isPartition() || !takeover.isOver();
            if (alone || !chats.add(entry.chat())) {
                if (!decide(together)) {
                    return false;
                }
                together.clear();
                chats.clear();
                chats.add(entry.chat());
            }
            if (!alone) {
                together.add(entry);
            } else if (!decideAlone(entry)) {
                return false;
            }
        }
        return decide(together);
    }

    /// Of what earlier owners left, a node begins one entry at a time: should it end, only that one can be the reason.
    private boolean decideAlone(Entry entry) {
        if (takeover.isOver()) {
            return decide(List.of(entry));
        }
        shared.leftOver().acquireUninterruptibly();
        try {
            return decide(List.of(entry));
        } finally {
            shared.leftOver().release();
        }
    }

    private boolean decide(List<Entry> entries) {
        if (stopped.getAsBoolean() || entries.isEmpty()) {
            return !stopped.getAsBoolean();
        }
        var ruled = new ArrayList<Ruling.Ruled>();
        var cases = new ArrayList<Ruling.Case>();
        for (var entry : entries) {
            InboxTimes.decides(entry, shared.millis());
            if (takeover.isPoison(entry)) {
                ruled.add(Ruling.Ruled.dead(entry, "it ended its owner three times"));
            } else if (!isForwarded(entry)) {
                cases.add(new Ruling.Case(entry, states.of(entry.chat())));
            } else {
                ruled.add(new Ruling.Ruled(entry, Decision.NONE, ""));
            }
        }
        ruled.addAll(shared.ruling().rule(cases));
        return complete(ruled);
    }

    /// What came late for a group under its old name is handed to where the group is now.
    private boolean isForwarded(Entry entry) {
        var movedTo = states.of(entry.chat()).field("moved");
        if (movedTo == null || !entry.isRaw()) {
            return false;
        }
        shared.forward(entry, ChatKey.parse(movedTo));
        return true;
    }

    private boolean complete(List<Ruling.Ruled> ruled) {
        if (stopped.getAsBoolean()) {
            return false;
        }
        var express = shared.outbox().express(taken, posts(ruled));
        var completion = new Completion(taken, express, shared.millis());
        ruled.forEach(completion::add);
        ruled.forEach(this::noteMoves);
        if (completion.isToBeWrittenFirst()) {
            wake(express.waiting(), false);
            return false;
        }
        shared.tell(completion.elsewhere());
        var answer = completed(completion, express);
        var word = answer.getFirst();
        if (word.equals("0")) {
            lost.run();
            return false;
        }
        if (!word.equals("2")) {
            follow(ruled, word);
        }
        wake(completion.woken(), completion.hasBulk());
        express.left(answer);
        wake(express.waiting(), false);
        return !word.equals("2");
    }

    /// What is done is known from now on, and answered at once where that was decided; `word`: 1, or 3 and the
    /// places of those that were done before.
    private void follow(List<Ruling.Ruled> ruled, String word) {
        var before = Set.of(word.substring(1).split(","));
        for (int i = 0; i < ruled.size(); i++) {
            if (!before.contains(String.valueOf(i + 1))) {
                follow(ruled.get(i));
            }
        }
        if (!word.equals("1")) {
            states.forget();
        }
    }

    private void wake(Collection<Account> bots, boolean bulk) {
        bots.forEach(bot -> shared.outbox().wake(taken.partition(), bot, bulk));
    }

    private List<String> completed(Completion completion, Express express) {
        try {
            return shared.redis().wordsNow(COMPLETE, completion.keys(), completion.arguments());
        } catch (StateUnavailable away) {
            express.unanswered();
            throw away;
        }
    }

    private List<Post> posts(List<Ruling.Ruled> ruled) {
        return ruled.stream()
                .flatMap(each -> each.decision().posts().stream())
                .filter(post -> Keys.partition(post.to()) == taken.partition())
                .toList();
    }

    private void noteMoves(Ruling.Ruled ruled) {
        for (var command : ruled.decision().commands()) {
            if (command.told().what().equals("tombstone")) {
                movedAway(command.told());
            }
        }
    }

    private void follow(Ruling.Ruled ruled) {
        states.follow(ruled.decision().changes());
        ruled.decision().posts().stream()
                .filter(post -> post.act() instanceof Act.AtOnce)
                .forEach(shared.outbox()::answer);
        if (LOG.isDebugEnabled()) {
            LOG.debug("{}", Trace.of(taken.partition(), ruled));
        }
        if (!ruled.deadLetter().isEmpty()) {
            InboxTimes.dead();
            LOG.warn("An entry of partition {} went to the dead letters: {}", taken.partition(), ruled.deadLetter());
        }
    }

    private void movedAway(Incoming.Told tombstone) {
        shared.routes().move(ChatKey.parse(tombstone.values().getOrDefault("to", "")), tombstone.chat());
    }
}
