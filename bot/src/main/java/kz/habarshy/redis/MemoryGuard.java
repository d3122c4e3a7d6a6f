package kz.habarshy.redis;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming;
import kz.habarshy.time.MachineClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How full Redis is, looked at once a second: first broadcasts stop, then no new updates are taken, so that what
/// was confirmed always has room. Without `maxmemory` there is no limit to near, and a server that does not tell is
/// taken as it was last seen: the guard fails open, the refusal of a full Redis itself stays behind it.
public final class MemoryGuard implements AutoCloseable, MeterBinder {
    /// What the desk is told, with `level` and `percent`, once a day and level.
    public static final String NEWS = "redis-memory";

    private static final Logger LOG = LoggerFactory.getLogger(MemoryGuard.class);
    /// A level is left only this many per cent below where it begins, so that it does not flap.
    private static final int BACK = 3;

    private final RedisState state;
    private final Inbox inbox;
    private final MachineClock clock;
    private final SafetySettings settings;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("memory-guard").daemon().factory());
    private volatile double percent;
    private volatile Level level = Level.ROOM;

    MemoryGuard(RedisState state, Inbox inbox, MachineClock clock, SafetySettings settings) {
        this.state = state;
        this.inbox = inbox;
        this.clock = clock;
        this.settings = settings;
    }

    /// What is still done: all, all but broadcasts, only what was taken in before.
    public enum Level {
        ROOM,
        TIGHT,
        FULL
    }

    void start() {
        timer.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    public boolean stopsBulk() {
        return level != Level.ROOM;
    }

    public boolean stopsUpdates() {
        return level == Level.FULL;
    }

    Level level() {
        return level;
    }

    /// Looks at every server; the fullest counts.
    void look() {
        try {
            percent = state.primaries().ask(server -> server.info("memory")).stream()
                    .mapToDouble(MemoryGuard::used)
                    .max()
                    .orElse(0);
            become(at(percent));
        } catch (StateUnavailable away) {
            LOG.debug("Redis does not say how full it is: {}", away.getMessage());
        } catch (RuntimeException bug) {
            LOG.error("Redis could not be asked how full it is", bug);
        }
    }

    /// Per cent of what Redis allows itself, counted as Redis counts when it refuses writes.
    private static double used(String info) {
        Map<String, String> lines = ServerInfo.of(info);
        long most = Long.parseLong(lines.getOrDefault("maxmemory", "0"));
        long used = Long.parseLong(lines.getOrDefault("used_memory", "0"))
                - Long.parseLong(lines.getOrDefault("mem_not_counted_for_evict", "0"));
        return most == 0 ? 0 : 100.0 * used / most;
    }

    private Level at(double now) {
        if (now >= settings.answersStopAt() - (level == Level.FULL ? BACK : 0)) {
            return Level.FULL;
        }
        return now >= settings.bulkStopsAt() - (level == Level.ROOM ? 0 : BACK) ? Level.TIGHT : Level.ROOM;
    }

    private void become(Level now) {
        Level before = level;
        level = now;
        if (now == before) {
            return;
        }
        LOG.warn("Redis uses {} % of its memory: {}", Math.round(percent), meaning(now));
        if (now.compareTo(before) > 0) {
            var day = LocalDate.ofInstant(clock.now(), ZoneOffset.UTC);
            var values = Map.of("level", now.name(), "percent", String.valueOf(Math.round(percent)));
            var news = new Incoming.Told(ChatKey.DESK, NEWS, values);
            inbox.tell(List.of(new Command(NEWS + ":" + now + ":" + day, news)));
        }
    }

    private static String meaning(Level now) {
        return switch (now) {
            case ROOM -> "all goes on";
            case TIGHT -> "broadcasts wait; give it more (maxmemory)";
            case FULL -> "new updates wait at the messenger; give it more (maxmemory)";
        };
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("habarshy.redis.memory.percent", this, guard -> guard.percent)
                .description("Per cent of maxmemory that the fullest Redis server uses, 0 without a limit")
                .register(registry);
        Gauge.builder("habarshy.redis.memory.level", this, guard -> guard.level.ordinal())
                .description("0 room, 1 broadcasts wait, 2 new updates wait")
                .register(registry);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
