package kz.habarshy.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Asks for the decision on one entry and turns every failure into a value: what cannot be decided goes to the dead
/// letters.
final class Ruling {
    private static final Logger LOG = LoggerFactory.getLogger(Ruling.class);

    /// What one partition has of a hundred that come at once, and some: half a millisecond.
    private static final int IN_ONE_GO = 10;

    private final Readers readers;
    private final Decider decider;
    private final CampaignClock clock;
    private final Executor executor;
    private final Patience patience;

    Ruling(Readers readers, Decider decider, CampaignClock clock, Executor executor, Patience patience) {
        this.readers = readers;
        this.decider = decider;
        this.clock = clock;
        this.executor = executor;
        this.patience = patience;
    }

    /// What an entry leads to; `deadLetter` is empty when all is well.
    record Ruled(Entry entry, Decision decision, String deadLetter) {
        static Ruled dead(Entry entry, String why) {
            return new Ruled(entry, Decision.NONE, why);
        }
    }

    /// An entry to be decided and its chat as it stands.
    record Case(Entry entry, ChatState state) {}

    /// What each case leads to, in order. They are decided one after the other on one thread; should one not end, the
    /// rest go on without it.
    List<Ruled> rule(List<Case> cases) {
        List<Ruled> ruled = new ArrayList<>();
        while (ruled.size() < cases.size()) {
            ruled.addAll(ruleUntilOneDoesNotEnd(cases.subList(ruled.size(), cases.size())));
        }
        return ruled;
    }

    private List<Ruled> ruleUntilOneDoesNotEnd(List<Case> cases) {
        List<CompletableFuture<Decision>> work = Stream.generate(CompletableFuture<Decision>::new)
                .limit(cases.size())
                .toList();
        executor.execute(() -> decideInTurn(cases, work));
        try {
            patience.await(work);
        } catch (TimeoutException late) {
            LOG.warn("A decision did not end within {}", patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while deciding", stopped);
        }
        List<Ruled> ruled = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            var entry = cases.get(i).entry();
            if (work.get(i).isCancelled()) {
                ruled.add(Ruled.dead(entry, "deciding took longer than " + patience));
                break;
            }
            ruled.add(ruled(entry, work.get(i)));
        }
        return ruled;
    }

    /// Ends where nobody waits any more; while Redis is away nothing that follows can be decided either.
    private void decideInTurn(List<Case> cases, List<CompletableFuture<Decision>> work) {
        for (int i = 0; i < work.size() && !work.get(i).isCancelled(); i++) {
            try {
                work.get(i).complete(decide(cases.get(i).entry(), cases.get(i).state()));
                // Nothing here waits: without this a batch would keep all else from its processor until its end.
                if (i % IN_ONE_GO == IN_ONE_GO - 1) {
                    Thread.yield();
                }
            } catch (StateUnavailable away) {
                work.subList(i, work.size()).forEach(each -> each.completeExceptionally(away));
                return;
            } catch (Throwable failure) {
                work.get(i).completeExceptionally(failure);
            }
        }
    }

    private static Ruled ruled(Entry entry, CompletableFuture<Decision> done) {
        if (!done.isCompletedExceptionally()) {
            return new Ruled(entry, done.resultNow(), "");
        }
        if (done.exceptionNow() instanceof StateUnavailable away) {
            throw away;
        }
        return Ruled.dead(entry, describe(done.exceptionNow()));
    }

    private Decision decide(Entry entry, ChatState state) {
        var sample = InboxTimes.begin();
        try {
            return decided(entry, state);
        } finally {
            InboxTimes.end(sample);
        }
    }

    private Decision decided(Entry entry, ChatState state) {
        var news = readers.read(entry);
        return switch (news) {
            case null -> Decision.NONE;
            case Incoming.Moved moved -> moving(moved, entry).and(decider.decide(moved, state, clock.now()));
            case Incoming.Told told
            when told.what().equals("post") ->
                Decision.say(Json.read(told.values().getOrDefault("post", ""), Post.class));
            case Incoming.Told told
            when told.what().equals("tombstone") ->
                Decision.change(state.set("moved", told.values().getOrDefault("to", "")), state.set("o.rest", "moved"));
            default -> decider.decide(news, state, clock.now());
        };
    }

    /// When it moved is noted once, by the clock of the entry: what was sent before cannot be reached from there.
    private static Decision moving(Incoming.Moved moved, Entry entry) {
        var newName = new ChatKey(moved.chat().account(), moved.newId());
        if (newName.equals(moved.chat())) {
            return Decision.NONE;
        }
        var here = ChatState.empty(moved.chat());
        String at = entry.id().split("-", 2)[0];
        return Decision.change(
                        here.set("id", String.valueOf(moved.newId())),
                        new Change.SetOnce(Change.chat(moved.chat()), "o.moved", at))
                .and(Decision.tell(new Command(
                        "tombstone:" + newName,
                        new Incoming.Told(
                                newName, "tombstone", Map.of("to", moved.chat().toString())))));
    }

    /// Names the kind of failure and the place in our code, never the message: it may quote a resident.
    private static String describe(Throwable failure) {
        var place = List.of(failure.getStackTrace()).stream()
                .filter(frame -> frame.getClassName().startsWith("kz.habarshy"))
                .findFirst()
                .map(StackTraceElement::toString)
                .orElse("outside");
        return failure.getClass().getSimpleName() + " at " + place;
    }
}
