package kz.habarshy.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// To whom of a group "I don't know" was said in the last hour, by marks that many people share.
record UnknownSaid(Map<Integer, Long> seconds) {
    private static final String FIELD = "a.unknown";
    private static final Duration KEPT = Duration.ofHours(1);

    static UnknownSaid in(ChatState state, Instant now) {
        Map<Integer, Long> lately = new TreeMap<>();
        for (String one : state.field(FIELD, "").split(";")) {
            int colon = one.indexOf(':');
            long at = colon < 0 ? 0 : Long.parseLong(one.substring(colon + 1));
            if (at > now.minus(KEPT).getEpochSecond() && at <= now.getEpochSecond()) {
                lately.put(Integer.valueOf(one.substring(0, colon)), at);
            }
        }
        return new UnknownSaid(lately);
    }

    boolean to(int person) {
        return seconds.containsKey(person);
    }

    Change with(ChatState state, int person, Instant now) {
        Map<Integer, Long> all = new TreeMap<>(seconds);
        all.put(person, now.getEpochSecond());
        return state.set(
                FIELD,
                all.entrySet().stream()
                        .map(one -> one.getKey() + ":" + one.getValue())
                        .collect(Collectors.joining(";")));
    }
}
