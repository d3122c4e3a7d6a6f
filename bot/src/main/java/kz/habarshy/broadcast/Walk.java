package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import kz.habarshy.redis.Keys;

/// How a broadcast finds its chats: each partition goes through its index, or a ledger, for itself, and decides for as
/// many chats as its bots have room for; it is asked again when a bot runs low.
final class Walk {
    /// Field of a partition, with the walk behind it: 1 once its share of the first chats is told.
    private static final String FIRST = "bc.first.";
    /// How often a word that came too early is put back where the desk's clock says it again.
    private static final int PATIENCE = 200;

    private final Broadcasts broadcasts;
    private final Audience audience;
    private final Stretches stretches;
    private final FanOut fanOut;
    private final BroadcastConfiguration.Flow flow;

    Walk(
            Broadcasts broadcasts,
            Audience audience,
            Stretches stretches,
            FanOut fanOut,
            BroadcastConfiguration.Flow flow) {
        this.broadcasts = broadcasts;
        this.audience = audience;
        this.stretches = stretches;
        this.fanOut = fanOut;
        this.flow = flow;
    }

    /// What lets every partition begin its walk or go on with it; told twice, it counts once.
    static List<Command> begin(Broadcast broadcast) {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> new Command(
                        "fanout:" + broadcast.walk() + ":" + partition + ":"
                                + broadcast.course().turns(),
                        told(broadcast, partition, DeskNews.FANOUT, Map.of())))
                .toList();
    }

    /// What reminds these partitions, should they have nothing that wakes them.
    static List<Command> remind(Broadcast broadcast, Iterable<Integer> partitions) {
        List<Command> commands = new ArrayList<>();
        partitions.forEach(
                partition -> commands.add(Command.of(told(broadcast, partition, DeskNews.FANOUT, Map.of()))));
        return commands;
    }

    /// What asks each partition for its share of the first chats.
    static List<Command> first(Broadcast broadcast, int[] shares) {
        return IntStream.range(0, shares.length)
                .mapToObj(partition -> new Command(
                        "first:" + broadcast.id() + ":" + partition,
                        told(
                                broadcast,
                                partition,
                                DeskNews.CANARY,
                                Map.of("share", String.valueOf(shares[partition])))))
                .toList();
    }

    /// What lets each partition say that it stands still: what it decided before is in the ledger.
    static List<Command> halt(Broadcast broadcast) {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> Command.of(told(broadcast, partition, DeskNews.HALT, Map.of())))
                .toList();
    }

    private static Told told(Broadcast broadcast, int partition, String what, Map<String, String> more) {
        Map<String, String> values = new HashMap<>(more);
        values.put("broadcast", broadcast.id());
        values.put("walk", broadcast.walk());
        values.put("resumed", String.valueOf(broadcast.course().turns()));
        return new Told(ChatKey.ofPartition(partition), what, Map.copyOf(values));
    }

    /// The next part of everything that goes out, as far as there is room.
    Decision page(Told told, Instant now) {
        if (isEarly(told)) {
            return again(told);
        }
        int partition = Keys.partition(told.chat());
        List<Broadcast> walking = broadcasts.walking();
        List<Change> changes = new ArrayList<>();
        List<Decision> decisions = new ArrayList<>();
        boolean more = false;
        boolean hungry = false;
        for (Stretches.Stretch each : stretches.next(partition, walking)) {
            changes.addAll(each.changes());
            decisions.addAll(fanOut.decide(each.broadcast(), each.chats(), now));
            more |= !each.through();
            hungry |= each.hungry() && !each.through();
        }
        flow.refill().walked(partition, more);
        Decision on =
                hungry ? Decision.tell(Command.of(new Told(told.chat(), DeskNews.FANOUT, Map.of()))) : Decision.NONE;
        return all(changes, decisions).and(on);
    }

    private static Decision all(List<Change> changes, List<Decision> decisions) {
        var merged = new Decision(new ArrayList<>(changes), new ArrayList<>(), new ArrayList<>());
        decisions.forEach(each -> {
            merged.changes().addAll(each.changes());
            merged.posts().addAll(each.posts());
            merged.commands().addAll(each.commands());
        });
        return merged;
    }

    /// The desk tells others before it writes down its own word: ask again until that stands.
    private boolean isEarly(Told told) {
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        if (broadcast == null) {
            return false;
        }
        String walk = told.values().getOrDefault("walk", "");
        int number = walk.contains(".") ? Integer.parseInt(walk.substring(walk.indexOf('.') + 1)) : 0;
        return broadcast.status() == Broadcast.Status.APPROVED
                || number > broadcast.course().walk()
                || turns(told) > broadcast.course().turns()
                || told.what().equals(DeskNews.HALT)
                        && broadcast.status() == Broadcast.Status.RUNNING
                        && turns(told) == broadcast.course().turns();
    }

    private static int turns(Told told) {
        return Integer.parseInt(told.values().getOrDefault("resumed", "0"));
    }

    private static Decision again(Told told) {
        int tries = Integer.parseInt(told.values().getOrDefault("tries", "0")) + 1;
        Map<String, String> values = new HashMap<>(told.values());
        values.put("tries", String.valueOf(tries));
        boolean saidAgain = !told.what().equals(DeskNews.CANARY);
        return saidAgain && tries > PATIENCE
                ? Decision.NONE
                : Decision.tell(Command.of(new Told(told.chat(), told.what(), Map.copyOf(values))));
    }

    /// Nothing is decided here for a broadcast that is held, from now until it goes on.
    Decision halt(Told told) {
        if (isEarly(told)) {
            return again(told);
        }
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        return broadcast == null || broadcast.status() != Broadcast.Status.HELD
                ? Decision.NONE
                : Decision.change(
                        Tally.still(broadcast.walk(), broadcast.course().turns()));
    }

    /// A partition picks its share of the first chats, among those that would hear at once by a bot with a token, and
    /// decides for them.
    Decision first(Told told, ChatState partition, Instant now) {
        if (isEarly(told)) {
            return again(told);
        }
        Broadcast broadcast = broadcasts.find(told.values().getOrDefault("broadcast", ""));
        if (broadcast == null || partition.field(FIRST + broadcast.walk()) != null) {
            return Decision.NONE;
        }
        int share = Integer.parseInt(told.values().getOrDefault("share", "0"));
        int number = Keys.partition(partition.chat());
        boolean barred = broadcast.status() == Broadcast.Status.HELD;
        List<ChatKey> chats =
                share == 0 || barred ? List.of() : Canary.pick(able(broadcast, number, now), share, number);
        String names = chats.stream().map(ChatKey::toString).collect(Collectors.joining(","));
        String place = Tally.place(broadcast.walk());
        List<Change> noted = List.of(
                partition.set(FIRST + broadcast.walk(), "1"),
                new Change.Set(
                        place,
                        Tally.MEANT,
                        audience.marks(number, broadcast.content().query())),
                new Change.Set(place, Tally.FIRST, names));
        return all(noted, fanOut.decide(broadcast, chats, now));
    }

    private Map<ChatKey, ChatCard> able(Broadcast broadcast, int partition, Instant now) {
        Map<ChatKey, ChatCard> able = new LinkedHashMap<>();
        String cursor = "0";
        do {
            Audience.Page page = audience.page(partition, broadcast.content().query(), cursor);
            page.groups().forEach((chat, card) -> {
                if (flow.speaks().test(chat.account()) && Headcount.hearsNow(card, broadcast.content(), now)) {
                    able.put(chat, card);
                }
            });
            cursor = page.cursor();
        } while (!cursor.equals("0"));
        return able;
    }
}
