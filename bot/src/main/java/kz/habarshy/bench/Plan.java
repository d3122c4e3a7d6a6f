package kz.habarshy.bench;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.EmbeddedServer;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisConnection;
import kz.habarshy.redis.RedisState;
import kz.habarshy.time.MachineClock;

/// Choosing and queueing a broadcast for 100,000 chats, what they and its ledger take in Redis, and an audience query
/// over 1,000,000 chats; the chats are written into an embedded Redis by the program's own scripts.
final class Plan implements Bench.Scenario {
    private static final int CHATS = 100_000;
    private static final int COUNTRY = 1_000_000;
    private static final int ROUNDS = 5;
    private static final String TEXT = "Ертең аулада сенбілік болады. Завтра во дворе субботник.";
    private static final List<String> PLACES =
            List.of("75-medeu", "75-bostandyk", "75-auezov", "15-aktobe-astana", "35-karagandy-oktyabr", "71-esil");

    private final MachineClock clock = MachineClock.system();

    @Override
    public void run(PrintStream out) throws Exception {
        Path folder = Files.createTempDirectory("habarshy-plan");
        try (var server = EmbeddedServer.start(folder);
                var redis = RedisConnection.local(server.port())) {
            long empty = Program.residentOf(server.pid());
            var loader = new Loader(redis.state());
            chats(CHATS).forEach(chat -> loader.enrol(chat, fields(chat), true));
            loader.flush();
            long stored = Program.residentOf(server.pid()) - empty;
            plan(redis.state(), loader, out);
            chats(CHATS).forEach(chat -> loader.settle(chat, "b1", "b:1", 200_000 - chat.firstId()));
            loader.flush();
            out.printf(
                    "plan: %,d chats take %d MB in Redis, with one ledger of them all %d MB%n",
                    CHATS, stored, Program.residentOf(server.pid()) - empty);
            chats(COUNTRY).skip(CHATS).forEach(chat -> loader.enrol(chat, fields(chat), false));
            loader.flush();
            query(redis.state(), "everybody", Audience.Query.EVERYONE, out);
            query(
                    redis.state(),
                    "two conditions",
                    new Audience.Query(Set.of("75"), Set.of("75-medeu"), Set.of(kz.habarshy.chat.Language.KK), false),
                    out);
        }
    }

    private void plan(RedisState redis, Loader loader, PrintStream out) {
        var audience = new Audience(redis);
        long began = clock.ticks();
        long counted = IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> audience.kinds(partition, Audience.Query.EVERYONE))
                .flatMap(kinds -> kinds.values().stream())
                .mapToLong(Long::longValue)
                .sum();
        double counting = seconds(began);
        long choice = clock.ticks();
        long chosen = IntStream.range(0, Keys.PARTITIONS)
                .mapToLong(partition -> walk(audience, partition, chat -> {}))
                .sum();
        double choosing = seconds(choice);
        long queueing = clock.ticks();
        IntStream.range(0, Keys.PARTITIONS)
                .forEach(partition ->
                        walk(audience, partition, chat -> loader.put(Post.bulk("b:1", chat, new Act.Say(TEXT), "b1"))));
        loader.flush();
        out.printf(
                Locale.ROOT,
                "plan: %,d chats counted in %.2f s, %,d chosen in %.2f s, put into the outbox in %.1f s%n",
                counted,
                counting,
                chosen,
                choosing,
                seconds(queueing));
    }

    private static long walk(Audience audience, int partition, Consumer<ChatKey> each) {
        long met = 0;
        String cursor = "0";
        do {
            Audience.Page page = audience.page(partition, Audience.Query.EVERYONE, cursor);
            page.groups().keySet().forEach(each);
            met += page.groups().size();
            cursor = page.cursor();
        } while (!cursor.equals("0"));
        return met;
    }

    private void query(RedisState redis, String name, Audience.Query query, PrintStream out) {
        var audience = new Audience(redis);
        long found = 0;
        long best = Long.MAX_VALUE;
        long worst = 0;
        for (int round = 0; round < ROUNDS; round++) {
            long began = clock.ticks();
            found = IntStream.range(0, Keys.PARTITIONS)
                    .mapToObj(partition -> audience.kinds(partition, query))
                    .mapToLong(kinds ->
                            kinds.values().stream().mapToLong(Long::longValue).sum())
                    .sum();
            long took = (clock.ticks() - began) / 1_000_000;
            best = Math.min(best, took);
            worst = Math.max(worst, took);
        }
        out.printf("plan: %s among %,d chats: %,d found in %d to %d ms%n", name, COUNTRY, found, best, worst);
    }

    private double seconds(long began) {
        return (clock.ticks() - began) / 1e9;
    }

    private static java.util.stream.Stream<ChatKey> chats(int count) {
        return LongStream.rangeClosed(1, count)
                .mapToObj(i -> new ChatKey(new Account("tg", 7_000_000_001L), -1_000_000_000_000L - i));
    }

    private static Map<String, String> fields(ChatKey chat) {
        int i = (int) (-chat.firstId() % COUNTRY);
        String place = PLACES.get(i % PLACES.size());
        String kato = place.substring(0, 2);
        return Map.of(
                "b.status",
                "served",
                "b.lang",
                List.of("kk", "ru", "both").get(i % 3),
                "b.level",
                String.valueOf(1 + i % 4),
                "b.kato",
                kato,
                "b.place",
                place,
                "b.zone",
                kato.equals("15") ? "Asia/Aqtobe" : "Asia/Almaty",
                "b.heard",
                i % 5 == 0 ? "2021-10-0" + (1 + i % 4) : "",
                "b.title",
                "Абай көшесі " + i % 300,
                "b.street",
                "Абай көшесі",
                "b.house",
                String.valueOf(i % 300));
    }

    static String row(ChatKey chat, Map<String, String> fields) {
        return ChatCard.of(new ChatState(chat, fields)).text();
    }
}
