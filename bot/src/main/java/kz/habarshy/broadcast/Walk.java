package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import org.jspecify.annotations.Nullable;

/// How a broadcast finds its chats: a partition walks its index, or a ledger, page by page and tells each chat, which
/// then decides for itself.
final class Walk {
    /// A page with fewer chats than this is followed by the next at once; after a fuller one the clock gives the pace.
    private static final int FEW = 50;

    /// Field of a partition, with the walk behind it: 1 once its share of the first chats is told.
    private static final String FIRST = "bc.first.";

    private final Broadcasts broadcasts;
    private final Audience audience;
    private final Ledger ledger;

    Walk(Broadcasts broadcasts, Audience audience, Ledger ledger) {
        this.broadcasts = broadcasts;
        this.audience = audience;
        this.ledger = ledger;
    }

    /// What asks a partition for the page at that cursor; asked twice, it counts once.
    static Command page(Broadcast broadcast, int partition, String cursor) {
        String walk = broadcast.walk();
        int resumed = broadcast.course().turns();
        return new Command(
                "fanout:" + walk + ":" + partition + ":" + cursor + ":" + resumed,
                new Told(
                        ChatKey.ofPartition(partition),
                        DeskNews.FANOUT,
                        Map.of(
                                "broadcast",
                                broadcast.id(),
                                "walk",
                                walk,
                                "cursor",
                                cursor,
                                "resumed",
                                String.valueOf(resumed))));
    }

    /// What asks each partition for its share of the first chats.
    static List<Command> first(Broadcast broadcast, int[] shares) {
        return IntStream.range(0, shares.length)
                .mapToObj(partition -> new Command(
                        "first:" + broadcast.id() + ":" + partition,
                        new Told(
                                ChatKey.ofPartition(partition),
                                DeskNews.CANARY,
                                Map.of(
                                        "broadcast", broadcast.id(),
                                        "walk", broadcast.walk(),
                                        "resumed",
                                                String.valueOf(
                                                        broadcast.course().turns()),
                                        "share", String.valueOf(shares[partition])))))
                .toList();
    }

    /// One page of a partition.
    Decision page(Told told) {
        int partition = Keys.partition(told.chat());
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        if (broadcast == null || isEarly(broadcast, told)) {
            return again(broadcast, told);
        }
        boolean goesOn =
                broadcast.status() == Broadcast.Status.RUNNING || broadcast.status() == Broadcast.Status.STOPPING;
        if (!goesOn || !broadcast.walk().equals(told.values().get("walk"))) {
            return Decision.NONE;
        }
        Found found = chats(broadcast, partition, told.values().getOrDefault("cursor", "0"));
        List<Command> commands = new ArrayList<>(tell(broadcast, found.chats()));
        boolean last = found.cursor().equals("0");
        if (commands.size() < FEW || broadcast.status() == Broadcast.Status.STOPPING) {
            next(broadcast, partition, found.cursor(), commands);
        }
        return new Decision(
                List.of(
                        Tally.add(broadcast.walk(), "told", found.chats().size()),
                        new Change.Set(
                                Tally.place(broadcast.walk()), last ? "done" : "cursor", last ? "1" : found.cursor())),
                List.of(),
                commands);
    }

    /// The desk tells others before it writes down its own word: ask again until that stands.
    private static boolean isEarly(Broadcast broadcast, Told told) {
        String walk = told.values().getOrDefault("walk", "");
        int number = walk.contains(".") ? Integer.parseInt(walk.substring(walk.indexOf('.') + 1)) : 0;
        int resumed = Integer.parseInt(told.values().getOrDefault("resumed", "0"));
        return broadcast.status() == Broadcast.Status.APPROVED
                || number > broadcast.course().walk()
                || resumed > broadcast.course().turns();
    }

    private static Decision again(@Nullable Broadcast broadcast, Told told) {
        return broadcast == null ? Decision.NONE : Decision.tell(Command.of(told));
    }

    private static List<Command> tell(Broadcast broadcast, List<ChatKey> chats) {
        Map<String, String> values = Map.of("broadcast", broadcast.id(), "walk", broadcast.walk());
        return chats.stream()
                .map(chat -> Command.of(new Told(chat, DeskNews.ANNOUNCE, values)))
                .toList();
    }

    private static void next(Broadcast broadcast, int partition, String cursor, List<Command> commands) {
        if (!cursor.equals("0")) {
            commands.add(page(broadcast, partition, cursor));
        } else if (partition + 1 < Keys.PARTITIONS) {
            commands.add(page(broadcast, partition + 1, "0"));
        }
    }

    private record Found(String cursor, List<ChatKey> chats) {}

    private Found chats(Broadcast broadcast, int partition, String cursor) {
        Errand errand = broadcast.content().errand();
        Course course = broadcast.course();
        if (course.purpose() != Course.Purpose.FIRST) {
            return lines(ledger.page(broadcast.ledger(), partition, cursor), broadcast);
        }
        if (errand.follows()) {
            return lines(ledger.page(Broadcast.ledger(errand.of()), partition, cursor), broadcast);
        }
        Audience.Page page = audience.page(partition, broadcast.content().query(), cursor);
        return new Found(page.cursor(), List.copyOf(page.groups().keySet()));
    }

    private static Found lines(Ledger.Page page, Broadcast broadcast) {
        Course course = broadcast.course();
        return new Found(
                page.cursor(),
                page.lines().stream()
                        .filter(line -> switch (course.purpose()) {
                            case FIRST -> true;
                            case RETRY -> broadcast.status() == Broadcast.Status.RUNNING && Reason.retriable(line);
                            case SENT, NOT_SENT, AGAIN -> line.state().equals("unknown");
                        })
                        .map(Ledger.Line::chat)
                        .filter(chat ->
                                course.only().isEmpty() || chat.toString().equals(course.only()))
                        .toList());
    }

    /// A partition picks its share of the first chats, among those that would hear at once, and tells them.
    Decision first(Told told, ChatState partition, Instant now) {
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        if (broadcast == null || isEarly(broadcast, told)) {
            return again(broadcast, told);
        }
        if (partition.field(FIRST + broadcast.walk()) != null) {
            return Decision.NONE;
        }
        int share = Integer.parseInt(told.values().getOrDefault("share", "0"));
        int number = Keys.partition(partition.chat());
        List<ChatKey> chats = share == 0 ? List.of() : Canary.pick(able(broadcast, number, now), share, number);
        String names = chats.stream().map(ChatKey::toString).collect(Collectors.joining(","));
        return new Decision(
                List.of(
                        Tally.add(broadcast.walk(), "told", chats.size()),
                        partition.set(FIRST + broadcast.walk(), "1"),
                        new Change.Set(Tally.place(broadcast.walk()), Tally.FIRST, names)),
                List.of(),
                tell(broadcast, chats));
    }

    private Map<ChatKey, ChatCard> able(Broadcast broadcast, int partition, Instant now) {
        Map<ChatKey, ChatCard> able = new LinkedHashMap<>();
        String cursor = "0";
        do {
            Audience.Page page = audience.page(partition, broadcast.content().query(), cursor);
            page.groups().forEach((chat, card) -> {
                if (Headcount.hearsNow(card, broadcast.content(), now)) {
                    able.put(chat, card);
                }
            });
            cursor = page.cursor();
        } while (!cursor.equals("0"));
        return able;
    }
}
