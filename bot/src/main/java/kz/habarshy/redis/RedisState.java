package kz.habarshy.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import io.lettuce.core.output.IntegerOutput;
import io.lettuce.core.protocol.CommandType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import kz.habarshy.chat.ChatKey;
import org.jspecify.annotations.Nullable;

/// The door to Redis: runs scripts and reads places. Nothing is repeated by the connection itself; callers repeat,
/// since every script is idempotent. Not reachable or no answer within two seconds: `StateUnavailable`.
public final class RedisState implements Places {
    private static final String LONGEST_WAIT_MILLIS = "1000";
    private static final Script PAGE = Script.load("page");

    private final RedisClusterAsyncCommands<String, String> redis;
    private final Primaries primaries;
    private final int replicas;
    private final @Nullable Disk disk;
    private final Map<String, String> digests = new ConcurrentHashMap<>();
    private final ScriptTimes times = new ScriptTimes();

    /// `replicas`: how many must have a write before it counts as kept; `disk`: where it must lie besides, null where
    /// the server sees to that before it acknowledges.
    RedisState(
            RedisClusterAsyncCommands<String, String> redis, Primaries primaries, int replicas, @Nullable Disk disk) {
        this.redis = redis;
        this.primaries = primaries;
        this.replicas = replicas;
        this.disk = disk;
    }

    /// Runs a script over keys of one tag; the result is a list whatever the script returns.
    public CompletableFuture<List<Object>> run(Script script, List<String> keys, List<String> arguments) {
        return run(script, ScriptOutputType.MULTI, keys, arguments);
    }

    /// Runs a script that answers in words of one line. Redis 6 sends each list that a script returns by itself, a line
    /// together with all others that are ready.
    public CompletableFuture<List<String>> words(Script script, List<String> keys, List<String> arguments) {
        return this.<String>run(script, ScriptOutputType.VALUE, keys, arguments)
                .thenApply(line -> List.of(line.split(" ")));
    }

    private <T> CompletableFuture<T> run(
            Script script, ScriptOutputType output, List<String> keys, List<String> arguments) {
        Keys.requireOneTag(keys);
        var keyArray = keys.toArray(String[]::new);
        var valueArray = arguments.toArray(String[]::new);
        var digest = digests.computeIfAbsent(script.name(), name -> redis.digest(script.source()));
        var sample = times.begin();
        return redis.<T>evalsha(digest, output, keyArray, valueArray)
                .exceptionallyCompose(failure -> isUnknownScript(failure)
                        ? redis.eval(script.source(), output, keyArray, valueArray)
                        : CompletableFuture.failedFuture(failure))
                .whenComplete((answer, failure) -> times.end(sample, script.name(), failure == null))
                .toCompletableFuture();
    }

    /// Runs a script and waits for it.
    public List<Object> runNow(Script script, List<String> keys, List<String> arguments) {
        return now(run(script, keys, arguments));
    }

    /// Runs a script that answers with a JSON list, and waits for it; in one line for the same reason.
    public List<?> listNow(Script script, List<String> keys, List<String> arguments) {
        return Json.read(now(this.<String>run(script, ScriptOutputType.VALUE, keys, arguments)), List.class);
    }

    /// Runs a script that answers in words and waits for it.
    public List<String> wordsNow(Script script, List<String> keys, List<String> arguments) {
        return now(words(script, keys, arguments));
    }

    /// Whether what was last written near this key would outlive the server: it lies on the disk, and on as many
    /// replicas as were asked for.
    public CompletableFuture<Boolean> kept(String key) {
        var forced = disk == null ? CompletableFuture.completedFuture(true) : disk.forced();
        return replicas == 0 ? forced : forced.thenCombine(replicated(key), (here, there) -> here && there);
    }

    private CompletableFuture<Boolean> replicated(String key) {
        var wait = new RoutedArgs(key).add(replicas).add(LONGEST_WAIT_MILLIS);
        return redis.dispatch(CommandType.WAIT, new IntegerOutput<>(Utf8.CODEC), wait)
                .thenApply(have -> have >= replicas)
                .toCompletableFuture();
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place) {
        return now(redis.hgetall(Keys.key(Keys.partition(near), place)));
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place, List<String> names) {
        var found = new HashMap<String, String>();
        now(redis.hmget(Keys.key(Keys.partition(near), place), names.toArray(String[]::new)))
                .forEach(field -> field.ifHasValue(value -> found.put(field.getKey(), value)));
        return found;
    }

    @Override
    public List<Map<String, String>> fieldsOf(List<ChatKey> near, Function<ChatKey, String> place) {
        var answers = near.stream()
                .map(key -> redis.hgetall(Keys.key(Keys.partition(key), place.apply(key))))
                .toList();
        var found = new ArrayList<Map<String, String>>();
        answers.forEach(answer -> found.add(now(answer)));
        return found;
    }

    /// The fields of these places of each chat together, all of them read in one go.
    public List<Map<String, String>> fieldsOf(List<ChatKey> near, List<Function<ChatKey, String>> places) {
        var answers = near.stream()
                .map(key -> places.stream()
                        .map(place -> redis.hgetall(Keys.key(Keys.partition(key), place.apply(key))))
                        .toList())
                .toList();
        var found = new ArrayList<Map<String, String>>();
        for (var ofOne : answers) {
            var fields = new HashMap<String, String>();
            ofOne.forEach(answer -> fields.putAll(now(answer)));
            found.add(Map.copyOf(fields));
        }
        return found;
    }

    @Override
    public @Nullable String field(ChatKey near, String place, String field) {
        return now(redis.hget(Keys.key(Keys.partition(near), place), field));
    }

    @Override
    public List<String> fieldOf(List<ChatKey> near, Function<ChatKey, String> place, Function<ChatKey, String> field) {
        var answers = near.stream()
                .map(key -> redis.hget(Keys.key(Keys.partition(key), place.apply(key)), field.apply(key)))
                .toList();
        return answers.stream().map(RedisState::now).map(RedisState::orEmpty).toList();
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public List<String> names(ChatKey near) {
        return Table.names(orEmpty(now(redis.get(Keys.key(Keys.partition(near), NAMES)))));
    }

    @Override
    public List<String> names(ChatKey near, long from, int most) {
        var names = Keys.key(Keys.partition(near), NAMES);
        return Table.places(now(redis.getrange(names, from * Table.NAME, (from + most) * Table.NAME - 1)));
    }

    @Override
    public String rows(ChatKey near) {
        return orEmpty(now(redis.get(Keys.key(Keys.partition(near), TABLE))));
    }

    private Page table(ChatKey near, long from, int about) {
        var names = Keys.key(Keys.partition(near), NAMES);
        var rows = Keys.key(Keys.partition(near), TABLE);
        var all = List.of(redis.strlen(names), redis.strlen(rows));
        long chats = now(all.getFirst()) / Table.NAME;
        if (chats == 0) {
            return new Page("0", List.of());
        }
        long width = now(all.getLast()) / chats;
        long to = Math.min(chats, from + about);
        var shownNames = redis.getrange(names, from * Table.NAME, to * Table.NAME - 1);
        var shownRows = redis.getrange(rows, from * width, to * width - 1);
        return new Page(
                to == chats ? "0" : String.valueOf(to), Table.entries(now(shownNames), now(shownRows), (int) width));
    }

    @Override
    public Page page(ChatKey near, String place, String cursor, int about) {
        if (place.equals(TABLE)) {
            return table(near, Long.parseLong(cursor), about);
        }
        var hash = Keys.key(Keys.partition(near), place);
        var found = runNow(PAGE, List.of(hash), List.of(cursor, String.valueOf(about)));
        var fields = new LinkedHashMap<String, String>();
        for (int i = 1; i + 1 < found.size(); i += 2) {
            fields.put(String.valueOf(found.get(i)), String.valueOf(found.get(i + 1)));
        }
        return new Page(String.valueOf(found.getFirst()), List.copyOf(fields.entrySet()));
    }

    /// The fields of a single key, one that lies in no partition.
    public Map<String, String> single(String name) {
        return now(redis.hgetall(Keys.single(name)));
    }

    /// Sets a field of a single key.
    public void setSingle(String name, String field, String value) {
        now(redis.hset(Keys.single(name), field, value));
    }

    /// How many entries the inboxes of these partitions hold, and the age of the oldest one in milliseconds, 0 for
    /// none.
    public Backlog waiting(Collection<Integer> partitions, long nowMillis) {
        var inboxes = partitions.stream().map(each -> Keys.key(each, "inbox")).toList();
        var lengths = inboxes.stream().map(redis::xlen).toList();
        var heads = inboxes.stream()
                .map(inbox -> redis.xrange(inbox, Range.unbounded(), Limit.from(1)))
                .toList();
        long count = lengths.stream().mapToLong(RedisState::now).sum();
        long oldest = heads.stream()
                .flatMap(head -> now(head).stream())
                .mapToLong(entry -> Long.parseLong(entry.getId().split("-")[0]))
                .min()
                .orElse(nowMillis);
        return new Backlog(count, Math.max(0, nowMillis - oldest));
    }

    /// How many members these sorted sets hold, and by how many milliseconds the lowest score lies before now, 0 for
    /// none.
    public Backlog overdue(Collection<String> sets, long nowMillis) {
        var lengths = sets.stream().map(redis::zcard).toList();
        var heads = sets.stream().map(set -> redis.zrangeWithScores(set, 0, 0)).toList();
        long count = lengths.stream().mapToLong(RedisState::now).sum();
        double earliest = heads.stream()
                .flatMap(head -> now(head).stream())
                .mapToDouble(ScoredValue::getScore)
                .min()
                .orElse(nowMillis);
        return new Backlog(count, Math.max(0, nowMillis - (long) earliest));
    }

    /// How many members of each of these sorted sets have a score of at most that, in the order asked.
    public List<Long> countsUpTo(List<String> sets, long score) {
        var counts = sets.stream()
                .map(set -> redis.zcount(set, Range.create(Double.NEGATIVE_INFINITY, (double) score)))
                .toList();
        return counts.stream().map(RedisState::now).toList();
    }

    /// The servers that are written to, for this package alone.
    Primaries primaries() {
        return primaries;
    }

    /// Whether we bring what is written to the disk ourselves.
    boolean isForcing() {
        return disk != null;
    }

    /// Lettuce's commands, for this package alone.
    RedisClusterAsyncCommands<String, String> commands() {
        return redis;
    }

    /// Waits for an answer; the connection ends each command that gets none within two seconds.
    public static <T extends @Nullable Object> T now(CompletionStage<T> answer) {
        try {
            return answer.toCompletableFuture().get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof StateUnavailable known) {
                throw known;
            }
            throw unavailable(failure.getCause() == null ? failure : failure.getCause());
        } catch (CancellationException closed) {
            throw unavailable(closed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(interrupted);
        }
    }

    private static StateUnavailable unavailable(Throwable cause) {
        return new StateUnavailable(
                "Redis gave no answer: " + cause.getClass().getSimpleName() + " " + cause.getMessage(), cause);
    }

    private static boolean isUnknownScript(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof RedisNoScriptException;
    }
}
