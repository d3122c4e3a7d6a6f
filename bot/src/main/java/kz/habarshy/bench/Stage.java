package kz.habarshy.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.TelegramDouble;
import kz.habarshy.time.MachineClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The whole program within this process, with a Redis and a double of its own, all of them living by one clock that
/// can be moved.
final class Stage implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private final LeapingClock clock;
    private final DoubleServer telegram;
    private final ConfigurableApplicationContext program;

    private Stage(LeapingClock clock, DoubleServer telegram, ConfigurableApplicationContext program) {
        this.clock = clock;
        this.telegram = telegram;
        this.program = program;
    }

    static Stage start(int bulkPerSecond) throws IOException {
        var clock = new LeapingClock();
        var telegram = DoubleServer.start(clock::trueTime);
        telegram.telegram().remember(20, 1_000_000);
        var settings = List.of(
                "--habarshy.telegram.token=" + TelegramDouble.TOKEN,
                "--habarshy.telegram.tokens=" + tokens(),
                "--habarshy.telegram.api-url=" + telegram.url(),
                "--habarshy.telegram.replies-per-second=10000",
                "--habarshy.telegram.bulk-per-second=" + bulkPerSecond,
                "--habarshy.broadcast.pause=30s",
                "--habarshy.data=" + Files.createTempDirectory("habarshy-simulation"),
                "--habarshy.clock-start=" + Plot.BEGINNING.atZone(ZONE).toInstant(),
                "--habarshy.staff.owners=" + Announcing.STAFF,
                "--logging.level.root=WARN",
                "--server.port=0");
        var program = new SpringApplicationBuilder(program())
                .initializers(context -> ((GenericApplicationContext) context)
                        .registerBean("machineClock", MachineClock.class, () -> clock))
                .run(settings.toArray(String[]::new));
        return new Stage(clock, telegram, program);
    }

    /// Those of bots for regions, beside the one for the country.
    private static String tokens() {
        var regions = List.of("75", "71", "11");
        return IntStream.range(1, Plot.BOTS)
                .mapToObj(bot -> regions.get(bot - 1) + "=" + Plot.bot(bot) + ":sandbox")
                .collect(Collectors.joining(","));
    }

    /// By its name, as for a process of its own: the program stands above all packages.
    private static Class<?> program() throws IOException {
        try {
            return Class.forName("kz.habarshy.Habarshy");
        } catch (ClassNotFoundException elsewhere) {
            throw new IOException("The program is not here", elsewhere);
        }
    }

    LeapingClock clock() {
        return clock;
    }

    TelegramDouble telegram() {
        return telegram.telegram();
    }

    <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    @Override
    public void close() {
        program.close();
        telegram.close();
    }
}
