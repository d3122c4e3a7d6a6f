package kz.habarshy.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.time.CampaignClock;

/// Asks for the decision on one entry and turns every failure into a value: what cannot be decided goes to the dead
/// letters.
final class Ruling {
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

    Ruled rule(Entry entry, ChatState state) {
        var work = CompletableFuture.supplyAsync(() -> decide(entry, state), executor);
        try {
            return new Ruled(entry, patience.await(work), "");
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof StateUnavailable away) {
                throw away;
            }
            return Ruled.dead(entry, describe(failure.getCause() == null ? failure : failure.getCause()));
        } catch (TimeoutException late) {
            work.cancel(true);
            return Ruled.dead(entry, "deciding took longer than " + patience);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while deciding", stopped);
        }
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
