package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// Why a chat's latest messages were answered or not; of the last half hour, and gone from Redis half an hour after.
/// Each stays a line until somebody asks about it: most are only carried along.
record Grounds(List<String> lines) {
    private static final String FIELD = "brief.grounds";
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration FOLLOWS = Duration.ofMinutes(2);
    private static final int MOST = 20;

    static Grounds in(ChatState state, Instant now) {
        return new Grounds(Arrays.stream(state.field(FIELD, "").split(";"))
                .filter(line -> !line.isEmpty())
                .filter(line -> {
                    Instant at = Ground.at(line);
                    return at.plus(KEPT).isAfter(now) && !at.isAfter(now);
                })
                .toList());
    }

    /// By the bot's message, else by the message that it was about.
    Optional<Ground> about(long message) {
        return lines.reversed().stream()
                .filter(line -> Ground.isAbout(line, message))
                .map(Ground::parse)
                .findFirst();
    }

    Optional<Ground> last() {
        return lines.isEmpty() ? Optional.empty() : Optional.of(Ground.parse(lines.getLast()));
    }

    /// Whether somebody with this mark was answered in the last two minutes.
    boolean answeredLately(int asker, Instant now) {
        return lines.stream()
                .filter(line -> Ground.at(line).plus(FOLLOWS).isAfter(now))
                .map(Ground::parse)
                .anyMatch(ground -> ground.asker() == asker && ground.outcome().answers());
    }

    /// Of one message only the last ground counts.
    Change with(ChatState state, Ground added) {
        List<String> kept = lines.stream()
                .filter(line -> Ground.message(line) != added.message())
                .toList();
        return state.set(
                FIELD,
                Stream.concat(kept.stream().skip(Math.max(0, kept.size() + 1 - MOST)), Stream.of(added.line()))
                        .collect(Collectors.joining(";")));
    }
}
