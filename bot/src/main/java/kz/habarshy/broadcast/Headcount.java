package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import kz.habarshy.buildings.Audience;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.redis.Keys;

/// How many chats a content is meant for as things stand: those that hear at once when it is due, those that hear later
/// the same day, and those that must be left alone; `now` of them hear at this very moment.
record Headcount(long atOnce, long later, long skipped, long now) {
    private static final Headcount NONE = new Headcount(0, 0, 0, 0);
    private static final long MINUTE = 60;

    static Headcount of(Audience audience, Content content, Instant now) {
        return byPartition(audience, content, now).stream().reduce(NONE, Headcount::plus);
    }

    static List<Headcount> byPartition(Audience audience, Content content, Instant now) {
        return IntStream.range(0, Keys.PARTITIONS)
                .mapToObj(partition -> of(audience, partition, content, now))
                .toList();
    }

    private static Headcount of(Audience audience, int partition, Content content, Instant now) {
        return audience.kinds(partition, content.query()).entrySet().stream()
                .map(kind -> of(kind.getKey(), content, now).times(kind.getValue()))
                .reduce(NONE, Headcount::plus);
    }

    private static Headcount of(ChatCard card, Content content, Instant now) {
        Instant due = content.due(card.zone(), now);
        return switch (Fate.of(card, content, now, now)) {
            case Fate.Skipped skipped -> new Headcount(0, 0, 1, 0);
            case Fate.Hears(Instant at) ->
                at.isAfter(due) && at.isAfter(now)
                        ? new Headcount(0, 1, 0, 0)
                        : new Headcount(1, 0, 0, at.isAfter(now) ? 0 : 1);
        };
    }

    /// Whether the chat would hear it at this moment.
    static boolean hearsNow(ChatCard card, Content content, Instant now) {
        return Fate.of(card, content, now, now) instanceof Fate.Hears(Instant at) && !at.isAfter(now);
    }

    private Headcount times(long many) {
        return new Headcount(atOnce * many, later * many, skipped * many, now * many);
    }

    private Headcount plus(Headcount other) {
        return new Headcount(atOnce + other.atOnce, later + other.later, skipped + other.skipped, now + other.now);
    }

    long chats() {
        return atOnce + later + skipped;
    }

    /// How long sending takes, rounded up, at so many messages a second.
    long minutes(int perSecond) {
        return Math.ceilDiv(Math.ceilDiv(atOnce + later, perSecond), MINUTE);
    }
}
