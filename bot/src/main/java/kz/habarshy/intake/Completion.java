package kz.habarshy.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Lane;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Express;
import kz.habarshy.redis.Inbox;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Lease;
import kz.habarshy.redis.Places;
import kz.habarshy.redis.Steps;

/// Turns decided entries into the one call that completes them, and into what other partitions are owed before it.
final class Completion {
    private final int partition;
    private final Express express;
    private final Steps steps;
    private final List<Command> elsewhere = new ArrayList<>();
    private final Set<Account> woken = new LinkedHashSet<>();
    private boolean bulk;
    private boolean handed;
    private boolean dead;

    /// `express`: the replies that may leave with this call.
    Completion(Lease lease, Express express, long now) {
        this.partition = lease.partition();
        this.express = express;
        this.steps = new Steps(key("lease"), key("inbox"), key("tries")).with(lease.token(), String.valueOf(now));
    }

    void add(Ruling.Ruled ruled) {
        var unwritten = ruled.entry().unwritten();
        if (unwritten != null) {
            handed = true;
            dead |= !ruled.deadLetter().isEmpty();
            Inbox.mark(steps.with("A"), partition, unwritten);
        } else if (ruled.deadLetter().isEmpty()) {
            steps.with("E", ruled.entry().id());
        } else {
            steps.with("X", ruled.entry().id(), steps.key(key("dead")), ruled.deadLetter());
        }
        ruled.decision().changes().forEach(this::change);
        var derived = "e" + partition + "-" + ruled.entry().id() + "-";
        var all = ruled.decision().posts();
        IntStream.range(0, all.size()).forEach(i -> post(all.get(i), derived + i));
        var told = ruled.decision().commands();
        IntStream.range(0, told.size()).forEach(i -> command(told.get(i), derived + "c" + i));
    }

    private void change(Change change) {
        if (change.place().equals(Places.TABLE)) {
            enrol(change);
            return;
        }
        var place = steps.key(key(change.place()));
        switch (change) {
            case Change.Set set -> steps.with("H", place, set.field(), set.value());
            case Change.SetBriefly set -> steps.with("B", place, set.field(), set.value());
            case Change.Remove remove -> steps.with("D", place, remove.field());
            case Change.SetOnce once -> steps.with("N", place, once.field(), once.value());
            case Change.Add add -> steps.with("I", place, add.field(), String.valueOf(add.by()));
            case Change.Clear clear -> steps.with("C", place);
        }
    }

    private void enrol(Change change) {
        switch (change) {
            case Change.Set set -> enrol(set.field(), set.value());
            case Change.Remove gone -> enrol(gone.field(), "");
            default -> throw new IllegalArgumentException("Not for a table: " + change);
        }
    }

    private void enrol(String chat, String row) {
        steps.with(
                "R",
                steps.key(key(Change.chat(ChatKey.parse(chat)))),
                steps.key(key(Places.TABLE)),
                steps.key(key(Places.NAMES)),
                chat,
                row);
    }

    private void post(Post post, String derived) {
        if (post.act() instanceof Act.AtOnce) {
            return;
        }
        var id = post.id() == null ? derived : post.id();
        if (Keys.partition(post.to()) == partition) {
            if (!express.put(steps, post, id)) {
                woken.add(post.to().account());
            }
            bulk |= post.lane() == Lane.BULK;
        } else {
            var told = new Incoming.Told(post.to(), "post", java.util.Map.of("post", Json.write(post.withId(id))));
            elsewhere.add(new Command("post:" + derived, told));
        }
    }

    private void command(Command command, String derived) {
        var id = command.id() == null ? derived : command.id();
        ChatKey chat = command.told().chat();
        if (Keys.partition(chat) == partition) {
            steps.with("T", steps.key(key("told:" + id)), chat.toString(), Json.write(command.told()));
        } else {
            elsewhere.add(new Command(id, command.told()));
        }
    }

    /// Whether these are updates that must lie in the inbox before this call is made: what is told elsewhere bears
    /// the name of an entry there, and the dead letters are copies of entries.
    boolean isToBeWrittenFirst() {
        return handed && (dead || !elsewhere.isEmpty());
    }

    List<String> keys() {
        return steps.keys();
    }

    List<String> arguments() {
        return steps.arguments();
    }

    /// What must be in other partitions' inboxes before this call is made; it counts once there, however often this is
    /// repeated.
    List<Command> elsewhere() {
        return elsewhere;
    }

    /// The bots that have something to send after this.
    Set<Account> woken() {
        return woken;
    }

    boolean hasBulk() {
        return bulk;
    }

    private String key(String place) {
        return Keys.key(partition, place);
    }
}
