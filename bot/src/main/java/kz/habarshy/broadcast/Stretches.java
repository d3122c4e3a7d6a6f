package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import kz.habarshy.buildings.Audience;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// The next chats of a partition for each broadcast that goes out: through the index, among those that were meant when
/// it began there, each bot has a place of its own, so that none waits for another's chats; through a ledger, where the
/// bots lie mixed, there is one place for all.
final class Stretches {
    /// Decided in one go: more would hold up the residents of the partition.
    private static final int MOST = 128;
    /// Pages read in one go, should few of their chats be meant.
    private static final int PAGES = 8;

    private static final int SMALL_PAGE = 32;
    private static final int LARGE_PAGE = 512;

    private final Places places;
    private final Audience audience;
    private final Ledger ledger;
    private final IntFunction<Map<Account, Long>> stock;
    private final int full;

    /// `stock`: how many chats of a partition have a broadcast waiting, by bot; `full`: how many are enough.
    Stretches(Places places, Ledger ledger, IntFunction<Map<Account, Long>> stock, int full) {
        this.places = places;
        this.audience = new Audience(places);
        this.ledger = ledger;
        this.stock = stock;
        this.full = full;
    }

    /// `at`: how far each bot, or all together, has come with these chats; `hungry`: there was room, and there is more;
    /// `meant`: the marks of the audience where they are to be noted.
    record Stretch(
            Broadcast broadcast,
            List<ChatKey> chats,
            Map<String, String> at,
            boolean hungry,
            @Nullable String meant) {
        boolean through() {
            return at.values().stream().allMatch(Tally.END::equals);
        }

        List<Change> changes() {
            String place = Tally.place(broadcast.walk());
            List<Change> changes = new ArrayList<>();
            if (meant != null) {
                changes.add(new Change.Set(place, Tally.MEANT, meant));
            }
            at.forEach((whose, cursor) -> changes.add(new Change.Set(place, Tally.AT + whose, cursor)));
            if (through()) {
                changes.add(new Change.Set(place, Tally.DONE, "1"));
            }
            return changes;
        }
    }

    List<Stretch> next(int partition, List<Broadcast> walking) {
        Map<Broadcast, Map<String, String>> open = new HashMap<>();
        for (Broadcast each : walking) {
            Map<String, String> fields = places.fields(ChatKey.ofPartition(partition), Tally.place(each.walk()));
            if (!fields.containsKey(Tally.DONE)) {
                open.put(each, fields);
            }
        }
        if (open.isEmpty()) {
            return List.of();
        }
        Map<Account, Long> ready = stock.apply(partition);
        return walking.stream()
                .filter(open::containsKey)
                .map(each -> {
                    Map<String, String> noted = open.getOrDefault(each, Map.of());
                    return Tally.walksLedger(each)
                            ? ofLedger(partition, each, Tally.cursors(noted), ready.keySet())
                            : ofIndex(partition, each, noted, bot -> room(each, ready.get(bot), open.size()));
                })
                .toList();
    }

    /// A bot without a token has no stock: its posts wait whatever is done.
    private long room(Broadcast each, @Nullable Long ready, int walks) {
        return ready == null || each.status() == Broadcast.Status.STOPPING ? MOST : Math.ceilDiv(full - ready, walks);
    }

    private Stretch ofIndex(int partition, Broadcast each, Map<String, String> noted, ToLongFunction<Account> room) {
        String known = noted.get(Tally.MEANT);
        String meant = known == null ? audience.marks(partition, each.content().query()) : known;
        Map<String, String> at = new TreeMap<>(Tally.cursors(noted));
        if (at.isEmpty()) {
            audience.bots(partition).forEach(bot -> at.put(bot.toString(), "0"));
        }
        int about = Math.clamp((long) Math.min(full / 2, MOST) * at.size(), SMALL_PAGE, LARGE_PAGE);
        Map<String, Audience.Marked> pages = new HashMap<>();
        List<ChatKey> chats = new ArrayList<>();
        boolean hungry = false;
        for (String whose : List.copyOf(at.keySet())) {
            Account bot = Tally.bot(whose);
            long left = room.applyAsLong(bot);
            String cursor = at.getOrDefault(whose, Tally.END);
            hungry |= left > 0 && !cursor.equals(Tally.END);
            while (left > 0 && !cursor.equals(Tally.END) && chats.size() < MOST && pages.size() <= PAGES) {
                Audience.Marked page =
                        pages.computeIfAbsent(cursor, from -> audience.marked(partition, meant, from, about));
                left -= meet(page, bot, chats);
                cursor = next(page.cursor());
            }
            at.put(whose, cursor);
        }
        return new Stretch(each, chats, at, hungry, known == null ? meant : null);
    }

    private static String next(String cursor) {
        return cursor.equals("0") ? Tally.END : cursor;
    }

    private static long meet(Audience.Marked page, Account bot, List<ChatKey> chats) {
        int before = chats.size();
        page.groups().stream().filter(chat -> chat.account().equals(bot)).forEach(chats::add);
        return chats.size() - before;
    }

    /// `bots`: those that have a token. What follows a broadcast mends what still waits of it, so it does not wait for
    /// that to leave: only its own queue
    /// counts.
    private Stretch ofLedger(int partition, Broadcast each, Map<String, String> reached, Set<Account> bots) {
        String cursor = reached.getOrDefault(Tally.ALL, "0");
        long room = each.status() == Broadcast.Status.RUNNING && !each.course().settles()
                ? (long) full * Math.max(1, bots.size()) - ledger.queued(each.ledger(), partition)
                : MOST;
        if (room <= 0) {
            return new Stretch(each, List.of(), Map.of(Tally.ALL, cursor), false, null);
        }
        Ledger.Page page = ledger.page(Tally.walked(each), partition, cursor, Math.clamp(room, SMALL_PAGE / 2, MOST));
        List<ChatKey> chats = page.lines().stream()
                .filter(line -> meant(line, each, bots))
                .map(Ledger.Line::chat)
                .distinct()
                .toList();
        String at = next(page.cursor());
        return new Stretch(each, chats, Map.of(Tally.ALL, at), !at.equals(Tally.END), null);
    }

    private static boolean meant(Ledger.Line line, Broadcast broadcast, Set<Account> bots) {
        Course course = broadcast.course();
        boolean wanted = switch (course.purpose()) {
            case FIRST -> true;
            case RETRY ->
                broadcast.status() == Broadcast.Status.RUNNING
                        && Reason.retriable(line)
                        && bots.contains(line.chat().account());
            case SENT, NOT_SENT, AGAIN -> line.state().equals("unknown");
        };
        return wanted && (course.only().isEmpty() || line.chat().toString().equals(course.only()));
    }
}
