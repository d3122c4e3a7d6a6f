package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// Why a chat's latest messages were answered or not; of the last half hour, and gone from Redis half an hour after.
/// Each stays a line until somebody asks about it: most are only carried along.
record Grounds(List<String> lines) {
    private static final String FIELD = "brief.grounds";
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final Duration FOLLOWS = Duration.ofMinutes(2);
    private static final int MOST = 20;
    /// One person alone does not go back far.
    private static final int MOST_IN_PRIVATE = 8;

    static Grounds in(ChatState state, Instant now) {
        String field = state.field(FIELD, "");
        List<String> lines = field.isEmpty() ? List.of() : List.of(field.split(";"));
        return new Grounds(lines.stream().filter(line -> isKept(line, now)).toList());
    }

    private static boolean isKept(String line, Instant now) {
        Instant at = Ground.at(line);
        return at.plus(KEPT).isAfter(now) && !at.isAfter(now);
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
        List<String> kept = new ArrayList<>(lines);
        kept.removeIf(line -> Ground.message(line) == added.message());
        kept.add(added.line());
        int most = state.chat().isPrivate() ? MOST_IN_PRIVATE : MOST;
        return state.set(FIELD, String.join(";", kept.subList(Math.max(0, kept.size() - most), kept.size())));
    }
}
