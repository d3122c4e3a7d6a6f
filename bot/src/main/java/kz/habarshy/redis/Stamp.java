package kz.habarshy.redis;

/// The mark that the first start leaves on the data: in how many partitions they lie. Data of another number are
/// refused, since every
/// chat would be looked for in the wrong place.
///
/// Key: `habarshy:stamp` hash, for ever.
final class Stamp {
    private static final String KEY = Keys.single("stamp");

    private Stamp() {}

    static Stamp check(RedisState state) {
        var ours = String.valueOf(Keys.PARTITIONS);
        RedisState.now(state.commands().hsetnx(KEY, "partitions", ours));
        var found = RedisState.now(state.commands().hget(KEY, "partitions"));
        if (!ours.equals(found)) {
            throw new IllegalStateException(
                    "These data lie in " + found + " partitions, this program works with " + ours
                            + ". Use the program that made them, or other data (HABARSHY_DATA or SPRING_DATA_REDIS_URL).");
        }
        return new Stamp();
    }
}
