package kz.habarshy.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.StateUnavailable;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;

/// `kill -9` at random moments of whoever sends, schedules or takes in, and of Redis, on three nodes while people ask
/// and a broadcast runs: what became of every question and every chat.
public final class Kills implements Bench.Scenario {
    private static final Account BOT = new Account("tg", TelegramDouble.BOT);
    private static final long FIRST = 4_000_000;
    private static final int PEOPLE_A_KILL = 60;
    private static final int HOUSES_A_KILL = 20;
    private static final int LONGEST_PAUSE_MILLIS = 900;
    private static final String LEDGER = "b1";

    private final int count;
    private final Random moments;
    private long person = FIRST;
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
        return arguments.isEmpty() ? this : of(Integer.parseInt(arguments.getFirst()), 20211015);
    }

    private enum Role {
        SENDER,
        SCHEDULER,
        INTAKE,
        REDIS
    }

    /// What became of it all. `inFlight`: how many calls were under way at the kills, together.
    public record Totals(
            Map<String, Long> kills,
            long questions,
            long answered,
            long listedUnknown,
            long lost,
            long doubled,
            long inFlight,
            Map<String, Long> ledger,
            long houses,
            long housesReached,
            long housesDoubled) {
        /// All that the ledger and the rows list as unknown.
        public long unknown() {
            return listedUnknown + ledger.getOrDefault("unknown", 0L);
        }

        /// Whether the ledger accounts for every house, and for what arrived.
        public boolean addsUp() {
            long sum = ledger.values().stream().mapToLong(Long::longValue).sum();
            long sent = ledger.getOrDefault("sent", 0L);
            return sum == houses && sent <= housesReached && housesReached <= sent + ledger.getOrDefault("unknown", 0L);
        }
    }

    @Override
    public void run(PrintStream out) throws Exception {
        var totals = totals();
        out.printf("kills: %s%n", totals);
        out.printf(
                "kills: unknown %d of %d in flight, adds up: %s%n",
                totals.unknown(), totals.inFlight(), totals.addsUp());
        if (totals.lost() + totals.doubled() + totals.housesDoubled() > 0 || !totals.addsUp()) {
            throw new IllegalStateException("something was lost or doubled");
        }
    }

    /// Does it, and counts when everything has come to an end.
    public Totals totals() throws Exception {
        int houses = Math.max(100, HOUSES_A_KILL * count);
        try (var trio = Trio.start(Map.of(
                "HABARSHY_TELEGRAM_REPLIES_PER_SECOND",
                "2000",
                "HABARSHY_TELEGRAM_BULK_PER_SECOND",
                "12",
                "HABARSHY_BROADCAST_PAUSE",
                "1s"))) {
            var announcing = new Announcing(trio.telegram());
            new Houses(trio.telegram(), 1, houses).settleIn();
            announcing.write();
            announcing.approve();
            var kills = new EnumMap<Role, Long>(Role.class);
            for (int kill = 0; kill < count; kill++) {
                ask(trio);
                Patience.rest(Duration.ofMillis(moments.nextInt(LONGEST_PAUSE_MILLIS)));
                kills.merge(kill(trio), 1L, Long::sum);
            }
            awaitTheEnd(trio);
            return count(trio, announcing, kills, houses);
        }
    }

    private void ask(Trio trio) {
        var people = trio.telegram().people();
        for (int i = 0; i < PEOPLE_A_KILL; i++) {
            people.person(person, "P" + person, "kk");
            people.say(person++, "онлайн санақ қашанға дейін?");
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

    private void awaitTheEnd(Trio trio) {
        var ledger = new Ledger(trio.redis().state());
        Patience.ofMinutes(20).await("the broadcast's end", () -> {
            try {
                var sums = ledger.sums(LEDGER);
                return !sums.isEmpty() && !sums.containsKey("queued") && !sums.containsKey("waiting");
            } catch (StateUnavailable away) {
                return false;
            }
        });
        Patience.ofMinutes(3).await("the last call's fate", () -> trio.roll().inFlight() == 0);
        // What is open after that long is counted as lost.
        Patience.ofMinutes(3).isMet(() -> open(trio).isEmpty());
    }

    /// People without an answer that are not listed as unknown.
    private List<Long> open(Trio trio) {
        var answered = answers(trio);
        return LongStream.range(FIRST, person)
                .filter(each -> !answered.containsKey(each) && !isUnknown(trio, each))
                .boxed()
                .toList();
    }

    private Totals count(Trio trio, Announcing announcing, Map<Role, Long> kills, int houses) {
        var answers = answers(trio);
        var arrivals = perChat(announcing.arrivals());
        long unknown = LongStream.range(FIRST, person)
                .filter(each -> isUnknown(trio, each))
                .count();
        var named = new HashMap<String, Long>();
        kills.forEach((role, times) -> named.put(role.name().toLowerCase(java.util.Locale.ROOT), times));
        return new Totals(
                named,
                person - FIRST,
                answers.size(),
                unknown,
                open(trio).size(),
                answers.values().stream().filter(times -> times > 1).count(),
                inFlight,
                new Ledger(trio.redis().state()).sums(LEDGER),
                houses,
                arrivals.size(),
                arrivals.values().stream().filter(times -> times > 1).count());
    }

    private static boolean isUnknown(Trio trio, long person) {
        var chat = new ChatKey(BOT, person);
        return trio.redis().state().fields(chat, "rows:" + chat).entrySet().stream()
                .anyMatch(row -> row.getKey().endsWith(".s") && row.getValue().equals("unknown"));
    }

    private static Map<Long, Long> answers(Trio trio) {
        return perChat(trio.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() >= FIRST && call.chat() < FIRST + 1_000_000)
                .toList());
    }

    private static Map<Long, Long> perChat(List<RecordedCall> calls) {
        return calls.stream().collect(Collectors.groupingBy(RecordedCall::chat, Collectors.counting()));
    }
}
