package kz.habarshy.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.NestedMultiOutput;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.util.List;
import java.util.regex.Pattern;

/// A user of a real Redis with few rights, as who hosts one gives them.
public final class NarrowUser {
    public static final String NAME = "narrow";
    public static final String PASSWORD = "narrow-password";
    private static final Pattern REFUSED = Pattern.compile("cmd=(\\S+)");

    private final int port;

    private NarrowUser(int port) {
        this.port = port;
    }

    /// Makes the user; `rights` in the words of ACL SETUSER.
    public static NarrowUser of(int port, String rights) {
        var arguments = new CommandArgs<>(StringCodec.UTF8).add("SETUSER").add(NAME);
        List.of("reset", "on", ">" + PASSWORD).forEach(arguments::add);
        List.of(rights.split(" ")).forEach(arguments::add);
        try (var all = RedisConnection.local(port)) {
            RedisState.now(
                    all.state().commands().dispatch(CommandType.ACL, new StatusOutput<>(StringCodec.UTF8), arguments));
        }
        return new NarrowUser(port);
    }

    RedisConnection connect() {
        var client = RedisClient.create(RedisURI.create(url()));
        return RedisConnection.of(client, 0, client::shutdown);
    }

    /// Where the program finds this Redis as this user.
    public String url() {
        return "redis://" + NAME + ":" + PASSWORD + "@127.0.0.1:" + port;
    }

    /// The commands that were refused so far, in lower case.
    public List<String> refused() {
        var arguments = new CommandArgs<>(StringCodec.UTF8).add("LOG");
        try (var all = RedisConnection.local(port)) {
            var log = RedisState.now(all.state()
                    .commands()
                    .dispatch(CommandType.ACL, new NestedMultiOutput<>(StringCodec.UTF8), arguments));
            return REFUSED.matcher(log.toString())
                    .results()
                    .map(match -> match.group(1))
                    .toList();
        }
    }
}
