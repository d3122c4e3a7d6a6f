package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import kz.habarshy.chat.Account;
import kz.habarshy.redis.Keys;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;
import kz.habarshy.time.MachineClock;

/// `kill -9` at random moments of whoever sends, schedules or takes in, and of Redis, on three nodes while people ask
/// and a broadcast tries a few chats first, goes out, is corrected and taken back: what became of every question and
/// every chat.
public final class Kills implements Bench.Scenario {
    private static final Account BOT = new Account("tg", TelegramDouble.BOT);
    private static final int PEOPLE_A_KILL = 30;
    private static final int HOUSES_A_KILL = 10;
    private static final int LONGEST_PAUSE_MILLIS = 900;

    private final int count;
    private final Random moments;
    private long inFlight;

    private Kills(int count, long seed) {
        this.count = count;
        this.moments = new Random(seed);
    }

    /// So many kills; the seed chooses whom and when.
    public static Kills of(int count, long seed) {
        return new Kills(count, seed);
    }

    @Override
    public Bench.Scenario with(List<String> arguments) {
        return arguments.isEmpty() ? this : of(Math.max(3, Integer.parseInt(arguments.getFirst())), 20211015);
    }

    private enum Role {
        SENDER,
        SCHEDULER,
        INTAKE,
        REDIS
    }

    /// What became of it all. `inFlight`: how many calls were under way at the kills, together; `ledgers`: the sums of
    /// the broadcast's, the correction's and the recall's; `broken`: what does not agree with them.
    public record Totals(
            Map<String, Long> kills,
            long questions,
            long answered,
            long listedUnknown,
            long lost,
            long doubled,
            long disordered,
            long inFlight,
            Map<String, Map<String, Long>> ledgers,
            long houses,
            long housesReached,
            long housesDoubled,
            List<String> broken) {
        /// All that the ledgers and the rows list as unknown.
        public long unknown() {
            return listedUnknown
                    + ledgers.values().stream()
                            .mapToLong(sums -> sums.getOrDefault("unknown", 0L))
                            .sum();
        }

        /// Whether the ledgers account for every house, and for what arrived.
        public boolean addsUp() {
            var first = ledgers.getOrDefault("b1", Map.of());
            long sent = first.getOrDefault("sent", 0L);
            return broken.isEmpty()
                    && sent <= housesReached
                    && housesReached <= sent + first.getOrDefault("unknown", 0L);
        }
    }

    @Override
    public void run(PrintStream out) throws Exception {
        var totals = totals(new Progress(out, "kills", count, MachineClock.system()));
        out.printf("kills: %s%n", totals);
        out.printf(
                "kills: unknown %d of %d in flight, adds up: %s%n",
                totals.unknown(), totals.inFlight(), totals.addsUp());
        if (totals.lost() + totals.doubled() + totals.disordered() + totals.housesDoubled() > 0 || !totals.addsUp()) {
            throw new IllegalStateException("something was lost, doubled or out of order");
        }
    }

    /// Does it, and counts when everything has come to an end.
    public Totals totals() throws Exception {
        return totals(Progress.untold());
    }

    private Totals totals(Progress progress) throws Exception {
        int houses = Math.max(100, HOUSES_A_KILL * count);
        try (var trio = Trio.start(Map.of(
                "HABARSHY_TELEGRAM_REPLIES_PER_SECOND",
                "2000",
                "HABARSHY_TELEGRAM_BULK_PER_SECOND",
                "6",
                "HABARSHY_TELEGRAM_CALL_TIMEOUT",
                "10s",
                "HABARSHY_BROADCAST_PAUSE",
                "4s"))) {
            var announcing = new Announcing(trio.telegram());
            new Houses(trio.telegram(), 1, houses).settleIn();
            announcing.write();
            announcing.approve();
            var askers = new Askers(trio);
            var kills = new EnumMap<Role, Long>(Role.class);
            for (int kill = 0; kill < count; kill++) {
                progress.at(kill);
                follow(announcing, kill);
                askers.ask(PEOPLE_A_KILL);
                Patience.rest(Duration.ofMillis(moments.nextInt(LONGEST_PAUSE_MILLIS)));
                kills.merge(kill(trio), 1L, Long::sum);
            }
            var books = new Books(trio, houses);
            awaitTheEnd(trio, books, askers);
            return count(announcing, kills, books, askers);
        }
    }

    /// A third of the kills hits the broadcast alone, a third its correction, a third its recall.
    private void follow(Announcing announcing, int kill) {
        if (kill == count / 3) {
            announcing.correct(1, " 2");
            announcing.approve();
        } else if (kill == count * 2 / 3) {
            announcing.recall(1);
            announcing.approve();
        }
    }

    private Role kill(Trio trio) {
        var role = Role.values()[moments.nextInt(Role.values().length)];
        long before = trio.roll().inFlight();
        switch (role) {
            case SENDER -> trio.killNode(trio.roll().owner(moments.nextInt(Keys.PARTITIONS)));
            case SCHEDULER -> trio.killNode(trio.roll().owner(Keys.DESK));
            case INTAKE -> trio.killNode(trio.roll().poller(BOT));
            case REDIS -> trio.killRedis();
        }
        inFlight += Math.max(before, trio.roll().inFlight());
        return role;
    }

    private static void awaitTheEnd(Trio trio, Books books, Askers askers) {
        // What is open after that long is counted as broken, or as lost.
        Patience.ofMinutes(20).isMet(books::areClosed);
        Patience.ofMinutes(3).await("the last call's fate", () -> trio.roll().inFlight() == 0);
        Patience.ofMinutes(3).isMet(() -> askers.lost() == 0);
    }

    private Totals count(Announcing announcing, Map<Role, Long> kills, Books books, Askers askers) {
        var arrivals = announcing.arrivals().stream()
                .collect(Collectors.groupingBy(RecordedCall::chat, Collectors.counting()));
        var named = new HashMap<String, Long>();
        kills.forEach((role, times) -> named.put(role.name().toLowerCase(Locale.ROOT), times));
        return new Totals(
                named,
                askers.questions(),
                askers.read().values().stream().mapToLong(List::size).sum(),
                askers.unknown(),
                askers.lost(),
                askers.doubled(),
                askers.disordered(),
                inFlight,
                books.sums(),
                books.houses(),
                arrivals.size(),
                arrivals.values().stream().filter(times -> times > 1).count(),
                books.broken(announcing));
    }
}
