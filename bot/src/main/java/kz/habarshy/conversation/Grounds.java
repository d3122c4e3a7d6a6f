package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// Why a chat's latest messages were answered or not; of the last half hour, and gone from Redis half an hour after.
record Grounds(List<Ground> all) {
    private static final String FIELD = "brief.grounds";
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration FOLLOWS = Duration.ofMinutes(2);
    private static final int MOST = 20;

    static Grounds in(ChatState state, Instant now) {
        return new Grounds(Arrays.stream(state.field(FIELD, "").split(";"))
                .filter(line -> !line.isEmpty())
                .map(Ground::parse)
                .filter(ground ->
                        ground.at().plus(KEPT).isAfter(now) && !ground.at().isAfter(now))
                .toList());
    }

    /// By the bot's message, else by the message that it was about.
    Optional<Ground> about(long message) {
        return all.reversed().stream()
                .filter(ground -> ground.post() == message || ground.message() == message)
                .findFirst();
    }

    Optional<Ground> last() {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    /// Whether somebody with this mark was answered in the last two minutes.
    boolean answeredLately(int asker, Instant now) {
        return all.stream()
                .anyMatch(ground -> ground.asker() == asker
                        && ground.outcome().answers()
                        && ground.at().plus(FOLLOWS).isAfter(now));
    }

    /// Of one message only the last ground counts.
    Change with(ChatState state, Ground added) {
        List<Ground> kept = new ArrayList<>(all.stream()
                .filter(ground -> ground.message() != added.message())
                .toList());
        kept.add(added);
        return state.set(
                FIELD,
                kept.subList(Math.max(0, kept.size() - MOST), kept.size()).stream()
                        .map(Ground::line)
                        .collect(Collectors.joining(";")));
    }
}
