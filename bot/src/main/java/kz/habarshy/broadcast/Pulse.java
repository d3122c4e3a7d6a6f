package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

/// What the desk does each time its clock ticks: starts what is due, keeps the walk some seconds ahead of sending,
/// shows
/// progress, and closes what is over.
final class Pulse {
    /// How far ahead of sending chats are told: little enough that stopping soon shows.
    private static final int SECONDS_AHEAD = 10;

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    private final Places places;
    private final Ledger ledger;
    private final Schedule schedule;
    private final ProgressText progress;
    private final DeskLetters letters;
    private final int perSecond;

    Pulse(Places places, Ledger ledger, Schedule schedule, ProgressText progress, DeskLetters letters, int perSecond) {
        this.places = places;
        this.ledger = ledger;
        this.schedule = schedule;
        this.progress = progress;
        this.letters = letters;
        this.perSecond = perSecond;
    }

    Decision tick(ChatState desk, Instant now) {
        Decision all = Decision.NONE;
        boolean pending = false;
        ChatState state = desk;
        for (Broadcast each : Broadcasts.present(desk.fields())) {
            Decision step = step(state, each, now);
            state = after(state, step);
            all = all.and(step);
            Broadcast left = Broadcasts.of(state, each.id());
            pending |= left != null && Broadcasts.pending(left);
        }
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
            case APPROVED -> schedule.begins(each.content(), now).isAfter(now) ? Decision.NONE : start(desk, each, now);
            case RUNNING, STOPPING -> goOn(desk, each, now);
            case WAITING, RETURNED, DONE, STOPPED, CANCELLED -> Decision.NONE;
        };
    }

    private Decision start(ChatState desk, Broadcast each, Instant now) {
        Broadcast running = each.startedAt(now);
        Tally none = Tally.kept(Map.of());
        List<Post> posts = new ArrayList<>();
        for (ChatKey chat : DeskLetters.people(each)) {
            String html = progress.html(running, none, letters.words(chat));
            posts.add(Post.named(post(each), chat, new Act.Say(html)));
        }
        return new Decision(Broadcasts.keep(desk, running), posts, List.of(FanOut.page(each.id(), 0, "0")))
                .and(new Decision(Audit.note(desk, now, Audit.Deed.STARTED, "№ " + each.id()), List.of(), List.of()));
    }

    private Decision goOn(ChatState desk, Broadcast each, Instant now) {
        Tally tally = Tally.read(places, ledger, each.id());
        if (tally.over()) {
            return close(desk, each, tally, now);
        }
        List<Command> commands = new ArrayList<>();
        if (!tally.walked() && hungry(each, tally)) {
            int partition = Tally.walking(places, each.id());
            if (partition >= 0) {
                commands.add(FanOut.page(each.id(), partition, Tally.cursor(places, each.id(), partition)));
            }
        }
        String shown = tally.told() + " " + tally.sums() + " " + each.status();
        if (shown.equals(each.shown()) || now.isBefore(nextShow(each))) {
            return new Decision(List.of(), List.of(), commands);
        }
        return new Decision(Broadcasts.keep(desk, each.showing(shown, now)), edits(each, tally), commands);
    }

    /// The longer it runs, the rarer its progress moves: each edit takes a place that a building could have.
    private static Instant nextShow(Broadcast each) {
        Duration tenth = Duration.between(each.startedAt(), each.lastShown()).dividedBy(10);
        Duration pause = tenth.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : tenth;
        return each.lastShown().plus(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
    }

    private boolean hungry(Broadcast each, Tally tally) {
        long queued = tally.told() - tally.ended() - tally.later();
        return each.status() == Broadcast.Status.STOPPING || queued < (long) perSecond * SECONDS_AHEAD;
    }

    private List<Post> edits(Broadcast each, Tally tally) {
        List<Post> posts = new ArrayList<>();
        for (ChatKey chat : DeskLetters.people(each)) {
            String html = progress.html(each, tally, letters.words(chat));
            posts.add(Post.reply(chat, new Act.Edit(post(each), html, List.of())));
        }
        return posts;
    }

    private Decision close(ChatState desk, Broadcast each, Tally tally, Instant now) {
        Broadcast closed = each.closed(tally.sums());
        List<Post> posts = new ArrayList<>(edits(closed, tally));
        for (ChatKey chat : DeskLetters.people(each)) {
            DeskWords words = letters.words(chat);
            var see = List.of(List.of(words.press(BroadcastText.LABEL_SEE, DeskMenu.VIEW + each.id())));
            posts.add(Post.reply(
                    chat,
                    new Act.Say(
                            words.html(BroadcastText.BC_FINISHED, Map.of("number", each.id())),
                            see,
                            null,
                            null,
                            false)));
        }
        return new Decision(Broadcasts.keep(desk, closed), posts, List.of())
                .and(new Decision(Audit.note(desk, now, Audit.Deed.FINISHED, "№ " + each.id()), List.of(), List.of()));
    }

    private static String post(Broadcast each) {
        return "bc:" + each.id() + ":progress";
    }
}
