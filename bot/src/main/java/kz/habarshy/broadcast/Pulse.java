package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.DeskWords;

/// What the desk does each time its clock ticks: starts what is due, reminds partitions of their walks, shows progress,
/// and closes what is over.
final class Pulse {
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Parts parts;

    Pulse(Parts parts) {
        this.parts = parts;
    }

    /// What the desk's clock works with.
    record Parts(
            Places places,
            Ledger ledger,
            Schedule schedule,
            ProgressText progress,
            DeskLetters letters,
            CanaryWatch canary,
            Followers followers) {}

    Decision tick(ChatState desk, Instant now) {
        Decision all = Decision.NONE;
        ChatState state = desk;
        for (Broadcast each : Broadcasts.present(desk.fields())) {
            Broadcast present = Broadcasts.of(state, each.id());
            if (present != null) {
                Decision step = step(state, present, now);
                state = after(state, step);
                all = all.and(step);
            }
        }
        boolean pending = Broadcasts.present(state.fields()).stream().anyMatch(Broadcasts::pending);
        return pending ? all : all.and(Decision.change(desk.remove(Broadcasts.PENDING)));
    }

    /// The desk's fields as they are once the step is taken, for the next step of the same tick.
    private static ChatState after(ChatState desk, Decision step) {
        Map<String, String> fields = new HashMap<>(desk.fields());
        step.changes().forEach(change -> {
            boolean own = change.place().equals(Change.chat(ChatKey.DESK));
            if (own && change instanceof Change.Set set) {
                fields.put(set.field(), set.value());
            } else if (own && change instanceof Change.Remove gone) {
                fields.remove(gone.field());
            }
        });
        return new ChatState(desk.chat(), Map.copyOf(fields));
    }

    private Decision step(ChatState desk, Broadcast each, Instant now) {
        return switch (each.status()) {
            case APPROVED ->
                parts.schedule().begins(each.content(), now).isAfter(now) ? Decision.NONE : begin(desk, each, now);
            case RUNNING, HELD, STOPPING -> goOn(desk, each, now);
            case WAITING, RETURNED, DONE, STOPPED, CANCELLED -> Decision.NONE;
        };
    }

    private Decision begin(ChatState desk, Broadcast each, Instant now) {
        if (!each.content().errand().follows()) {
            return start(desk, each, now);
        }
        Followers.Step step = parts.followers().prepare(desk, each);
        return step.ready() ? step.decision().and(start(after(desk, step.decision()), each, now)) : step.decision();
    }

    private Decision start(ChatState desk, Broadcast each, Instant now) {
        CanaryWatch.Start begun = parts.canary().start(each, now);
        Broadcast running = each.startedAt(now, begun.course());
        return new Decision(
                        Broadcasts.keep(desk, running), firstProgress(running, Tally.kept(Map.of())), begun.commands())
                .and(new Decision(Audit.note(desk, now, Audit.Deed.STARTED, "№ " + each.id()), List.of(), List.of()));
    }

    /// The message that shows the progress from now on.
    List<Post> firstProgress(Broadcast running, Tally tally) {
        List<Post> posts = new ArrayList<>();
        for (ChatKey chat : DeskLetters.people(running)) {
            String html = parts.progress().html(running, tally, parts.letters().words(chat));
            posts.add(Post.named(post(running), chat, new Act.Say(html)));
        }
        return posts;
    }

    private Decision goOn(ChatState desk, Broadcast each, Instant now) {
        Tally tally = Tally.read(parts.places(), parts.ledger(), each);
        if (tally.over() && each.status() != Broadcast.Status.HELD) {
            return close(desk, each, tally, now);
        }
        if (each.status() == Broadcast.Status.RUNNING) {
            Decision next = parts.canary().next(desk, each, tally, now);
            if (next != null) {
                return next;
            }
        }
        List<Command> commands = walk(each, tally);
        String shown = new TreeMap<>(tally.sums()) + " " + each.status();
        if (shown.equals(each.shown()) || now.isBefore(nextShow(each))) {
            return new Decision(List.of(), List.of(), commands);
        }
        return new Decision(Broadcasts.keep(desk, each.showing(shown, now)), edits(each, tally), commands);
    }

    private List<Command> walk(Broadcast each, Tally tally) {
        boolean stands = each.status() == Broadcast.Status.HELD || each.course().stage() != Course.Stage.REST;
        return stands ? List.of() : Walk.remind(each, tally.walking());
    }

    /// The longer it runs, the rarer its progress moves: each edit takes a place that a building could have.
    private static Instant nextShow(Broadcast each) {
        Duration tenth = Duration.between(each.startedAt(), each.lastShown()).dividedBy(10);
        Duration pause = tenth.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : tenth;
        return each.lastShown().plus(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
    }

    private List<Post> edits(Broadcast each, Tally tally) {
        List<Post> posts = new ArrayList<>();
        for (ChatKey chat : DeskLetters.people(each)) {
            String html = parts.progress().html(each, tally, parts.letters().words(chat));
            posts.add(Post.reply(chat, new Act.Edit(post(each), html, List.of())));
        }
        return posts;
    }

    private Decision close(ChatState desk, Broadcast each, Tally tally, Instant now) {
        Broadcast closed = each.closed(tally.sums());
        if (each.course().settles()) {
            return new Decision(Broadcasts.keep(desk, closed), List.of(), List.of());
        }
        List<Post> posts = new ArrayList<>(edits(closed, tally));
        for (ChatKey chat : DeskLetters.people(each)) {
            DeskWords words = parts.letters().words(chat);
            var see = List.of(List.of(words.press(BroadcastText.LABEL_SEE, DeskMenu.VIEW + each.id())));
            posts.add(Post.reply(
                    chat,
                    new Act.Say(
                            words.html(BroadcastText.BC_FINISHED, Map.of("name", each.name(words))),
                            see,
                            null,
                            null,
                            false)));
        }
        return new Decision(Broadcasts.keep(desk, closed), posts, List.of())
                .and(new Decision(Audit.note(desk, now, Audit.Deed.FINISHED, "№ " + each.id()), List.of(), List.of()));
    }

    private static String post(Broadcast each) {
        return "bc:" + each.walk() + ":progress";
    }
}
