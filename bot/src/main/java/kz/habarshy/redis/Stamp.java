package kz.habarshy.redis;

/// The mark that the first start leaves on the data: in how many partitions they lie, and whether they are the
/// sandbox's. Data of another number are refused, since every chat would be looked for in the wrong place; and what
/// was played in the sandbox never becomes the state of a real bot, nor the reverse.
///
/// Key: `habarshy:stamp` hash, for ever.
final class Stamp {
    private static final String NAME = "stamp";

    private Stamp() {}

    /// Throws IllegalStateException with a sentence that says how to mend it.
    static Stamp check(RedisState state, boolean sandbox) {
        var partitions = String.valueOf(Keys.PARTITIONS);
        var world = sandbox ? "sandbox" : "messenger";
        RedisState.now(state.commands().hsetnx(Keys.single(NAME), "partitions", partitions));
        RedisState.now(state.commands().hsetnx(Keys.single(NAME), "world", world));
        var found = state.single(NAME);
        if (!partitions.equals(found.get("partitions"))) {
            throw new IllegalStateException("These data lie in " + found.get("partitions")
                    + " partitions, this program works with " + partitions
                    + ". Use the program that made them, or other data (HABARSHY_DATA or SPRING_DATA_REDIS_URL).");
        }
        if (!world.equals(found.get("world"))) {
            throw new IllegalStateException(
                    sandbox
                            ? "These data are a real bot's. Set HABARSHY_TELEGRAM_TOKEN, or give the sandbox other data with HABARSHY_DATA."
                            : "These data were made in the sandbox. Give the real bot other data with HABARSHY_DATA, or delete them.");
        }
        return new Stamp();
    }
}
