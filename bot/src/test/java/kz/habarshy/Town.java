package kz.habarshy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import kz.habarshy.sandbox.DoubleServer;
import kz.habarshy.sandbox.Offered;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import kz.habarshy.time.CampaignClock;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The whole program in this process, on real Redis, with a double of Telegram over real HTTP: the place of the
/// journeys.
public final class Town implements AutoCloseable {
    /// Eleven in the morning in Almaty on the fifth day of the door-to-door round.
    public static final Instant FIFTH_OF_OCTOBER = Instant.parse("2021-10-05T05:00:00Z");

    /// How the bot is called by its name in a group.
    public static final String NAME = "@habarshy_sandbox_bot";

    public static final long OWNER = 900001;
    public static final long SECOND_OWNER = 900002;
    private static final Duration LONGEST = Duration.ofSeconds(40);
    /// What starts and what ends sets up the logs of the whole process: one at a time.
    private static final Object LOGS = new Object();

    private final DoubleServer telegram;
    private final ConfigurableApplicationContext program;

    private Town(DoubleServer telegram, ConfigurableApplicationContext program) {
        this.telegram = telegram;
        this.program = program;
    }

    /// One town for all journeys that need no settings of their own.
    public static Town shared() {
        return Shared.TOWN;
    }

    private static final class Shared {
        static final Town TOWN = start(Map.of());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(TOWN::close));
        }
    }

    public static Town start(Map<String, Object> settings) {
        return start(settings, _ -> {});
    }

    /// `before` may change the double before the program meets it.
    public static Town start(Map<String, Object> settings, Consumer<TelegramDouble> before) {
        var telegram = DoubleServer.start();
        before.accept(telegram.telegram());
        Map<String, Object> all = new HashMap<>(Map.of(
                "habarshy.telegram.token", telegram.token(),
                "habarshy.telegram.api-url", telegram.url(),
                "habarshy.telegram.replies-per-second", "1000",
                "habarshy.data", folder().toString(),
                "habarshy.clock-start", FIFTH_OF_OCTOBER.toString(),
                "habarshy.staff.owners", OWNER + "," + SECOND_OWNER,
                "server.port", "0"));
        all.putAll(settings);
        var arguments = all.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        synchronized (LOGS) {
            return new Town(telegram, new SpringApplicationBuilder(Habarshy.class).run(arguments));
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("habarshy-town");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    public TelegramDouble telegram() {
        return telegram.telegram();
    }

    public People people() {
        return telegram.people();
    }

    public <T> T bean(Class<T> type) {
        return program.getBean(type);
    }

    public int port() {
        return Integer.parseInt(program.getEnvironment().getProperty("local.server.port", "0"));
    }

    /// Moves the campaign's clock.
    public void at(String instant) {
        bean(CampaignClock.class).moveTo(Instant.parse(instant));
    }

    /// Somebody says something in a chat and the bot's next message there is returned; fails when none comes.
    public SeenMessage answerTo(long chat, long person, String text) {
        long message = people().say(chat, person, text);
        return people().awaitAfter(chat, message, LONGEST)
                .orElseThrow(() -> new AssertionError("No answer in chat " + chat + " to: " + text));
    }

    /// Waits for a message of the bot in a chat that holds these words.
    public SeenMessage await(long chat, String words) {
        return people().await(
                        chat, LONGEST, seen -> seen.fromBot() && seen.text().contains(words))
                .orElseThrow(
                        () -> new AssertionError("Chat " + chat + " never read «" + words + "» but " + texts(chat)));
    }

    /// Waits for a message in a chat that is such.
    public SeenMessage await(long chat, Predicate<SeenMessage> wanted) {
        return people().await(chat, LONGEST, wanted)
                .orElseThrow(() -> new AssertionError("Chat " + chat + " never read it, but " + texts(chat)));
    }

    private List<String> texts(long chat) {
        return people().fromBot(chat).stream().map(SeenMessage::text).toList();
    }

    /// Somebody types words after the bot's name; what it offers then.
    public List<Offered> offers(String query) {
        return people().offered(query)
                .orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    /// Asks in a private chat of somebody's own and waits for the answer: all that was said in this chat before is
    /// decided by then.
    public void settle(long person) {
        answerTo(person, person, "/help");
    }

    @Override
    public void close() {
        synchronized (LOGS) {
            program.close();
        }
        telegram.close();
    }
}
