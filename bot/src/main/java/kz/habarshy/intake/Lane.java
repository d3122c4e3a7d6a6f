package kz.habarshy.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Express;
import kz.habarshy.redis.Bell;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Script;
import kz.habarshy.redis.StateUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Works through one partition's inbox in order, as long as its lease is held: read, decide, complete, in batches.
final class Lane implements Runnable, Bell.Sleeper {
    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Script READ = Script.load("read");
    private static final Script COMPLETE = Script.load("complete");
    private static final String MOST_AT_ONCE = "128";

    private final Lease taken;
    private final Lanes.Shared shared;
    private final States states;
    private final Takeover takeover;
    private final Semaphore news = new Semaphore(0);
    private final AtomicReference<List<Entry>> brought = new AtomicReference<>(List.of());
    /// The entry that was read last.
    private String last = "0-0";
    private volatile boolean stopped;

    Lane(Lease taken, Lanes.Shared shared) {
        this.taken = taken;
        this.shared = shared;
        this.states = new States(shared.redis());
        this.takeover = new Takeover(taken, shared.redis());
    }

    @Override
    public void wake() {
        news.release();
    }

    @Override
    public void bring(List<Entry> entries) {
        brought.set(entries);
        wake();
    }

    void stop() {
        stopped = true;
        wake();
    }

    @Override
    public void run() {
        while (!stopped) {
            try {
                if (!serve()) {
                    rest();
                }
            } catch (StateUnavailable away) {
                LOG.warn("Partition {} waits for Redis", taken.partition());
                states.forget();
                rest();
            } catch (RuntimeException bug) {
                LOG.error("Partition {} could not go on", taken.partition(), bug);
                states.forget();
                rest();
            }
        }
    }

    private void rest() {
        try {
            news.acquire();
            news.drainPermits();
        } catch (InterruptedException interrupted) {
            stopped = true;
        }
    }

    /// Serves one batch; false when nothing more is known to be in the inbox.
    private boolean serve() {
        var entries = brought.getAndSet(List.of());
        // What came while the inbox was empty is all there is, unless it was read meanwhile.
        boolean alone =
                takeover.isOver() && !entries.isEmpty() && entries.getFirst().isAfter(last);
        if (!alone) {
            entries = read();
        }
        if (!entries.isEmpty()) {
            last = entries.getLast().id();
            decideAll(entries);
        }
        takeover.over();
        return !alone && !entries.isEmpty();
    }

    private List<Entry> read() {
        var answer =
                shared.redis().listNow(READ, List.of(key("lease"), key("inbox")), List.of(taken.token(), MOST_AT_ONCE));
        if (Integer.valueOf(0).equals(answer.getFirst())) {
            stopped = true;
            shared.lost(taken.partition());
            return List.of();
        }
        return answer.stream().skip(1).<Entry>map(Entry::read).toList();
    }

    private void decideAll(List<Entry> entries) {
        states.prepare(entries.stream().map(Entry::chat).toList());
        var together = new ArrayList<Entry>();
        var chats = new HashSet<ChatKey>();
        for (var entry : entries) {
            // A chat that comes twice needs the first decision in force before the second is made; what a partition is
            // told may be about each of its chats.
            boolean alone = entry.chat().isPartition() || !takeover.isOver();
            if (alone || !chats.add(entry.chat())) {
                decide(together);
                together.clear();
                chats.clear();
                chats.add(entry.chat());
            }
            if (alone) {
                decideAlone(entry);
            } else {
                together.add(entry);
            }
        }
        decide(together);
    }

    /// Of what earlier owners left, a node begins one entry at a time: should it end, only that one can be the reason.
    private void decideAlone(Entry entry) {
        if (takeover.isOver()) {
            decide(List.of(entry));
            return;
        }
        shared.leftOver().acquireUninterruptibly();
        try {
            decide(List.of(entry));
        } finally {
            shared.leftOver().release();
        }
    }

    private void decide(List<Entry> entries) {
        if (stopped || entries.isEmpty()) {
            return;
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
        complete(ruled);
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

    private void complete(List<Ruling.Ruled> ruled) {
        if (stopped) {
            return;
        }
        var express = shared.outbox().express(taken, posts(ruled));
        var completion = new Completion(taken, express, shared.millis());
        ruled.forEach(completion::add);
        ruled.forEach(this::noteMoves);
        shared.tell(completion.elsewhere());
        var answer = completed(completion, express);
        if (!answer.getFirst().equals("1")) {
            stopped = true;
            shared.lost(taken.partition());
            return;
        }
        ruled.forEach(this::follow);
        completion.atOnce().forEach(shared.outbox()::answer);
        completion.woken().forEach(bot -> shared.outbox().wake(taken.partition(), bot, completion.hasBulk()));
        express.left(answer);
        express.waiting().forEach(bot -> shared.outbox().wake(taken.partition(), bot, false));
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

    private String key(String place) {
        return Keys.key(taken.partition(), place);
    }
}
