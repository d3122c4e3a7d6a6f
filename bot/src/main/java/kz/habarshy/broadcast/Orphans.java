package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;

/// What waits for bots whose token is not set: a person may end the wait, so that the broadcast can close.
final class Orphans {
    /// Read in one go: more would hold up the residents of the partition.
    private static final int PAGE = 256;

    private final Broadcasts broadcasts;
    private final Ledger ledger;
    private final Predicate<Account> speaks;

    /// `speaks`: whether a bot has a token.
    Orphans(Broadcasts broadcasts, Ledger ledger, Predicate<Account> speaks) {
        this.broadcasts = broadcasts;
        this.ledger = ledger;
        this.speaks = speaks;
    }

    /// What lets every partition end the wait.
    static List<Command> giveUp(Broadcast broadcast) {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> Command.of(told(ChatKey.ofPartition(partition), broadcast.id(), "0")))
                .toList();
    }

    private static Told told(ChatKey partition, String broadcast, String cursor) {
        return new Told(partition, DeskNews.GIVE_UP, Map.of("broadcast", broadcast, "cursor", cursor));
    }

    static boolean waits(Ledger.Line line, Predicate<Account> speaks) {
        boolean open = line.state().equals("queued") || line.state().equals("waiting");
        return open && !speaks.test(line.chat().account());
    }

    /// A partition ends the wait of some of its chats, and goes on with the others.
    Decision page(Told told) {
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        if (broadcast == null) {
            return Decision.NONE;
        }
        String cursor = told.values().getOrDefault("cursor", "0");
        Ledger.Page page = ledger.page(broadcast.ledger(), Keys.partition(told.chat()), cursor, PAGE);
        List<Post> posts = new ArrayList<>();
        page.lines().stream().filter(line -> waits(line, speaks)).forEach(line -> {
            var act = new Act.GiveUp(broadcast.post(), Reason.NO_BOT.code());
            posts.add(Post.bulk(broadcast.post() + ".given-up", line.chat(), act, broadcast.ledger()));
        });
        boolean through = page.cursor().equals("0");
        List<Command> on = through ? List.of() : List.of(Command.of(told(told.chat(), broadcast.id(), page.cursor())));
        return new Decision(List.of(), posts, on);
    }
}
