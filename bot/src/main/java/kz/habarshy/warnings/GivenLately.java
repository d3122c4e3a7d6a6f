package kz.habarshy.warnings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;

/// The warnings of a chat's last week, the oldest first; what is older is forgotten with the next one.
record GivenLately(List<Given> all) {
    private static final String FIELD = "s.warned";
    private static final int DAYS = 7;
    private static final int MOST = 20;

    static GivenLately in(ChatState state) {
        return new GivenLately(Arrays.stream(state.field(FIELD, "").split(";"))
                .flatMap(Given::parse)
                .toList());
    }

    /// By the message that was warned of, or by the warning's own.
    Optional<Given> about(long message) {
        return all.reversed().stream()
                .filter(given -> given.message() == message || given.post() == message)
                .findFirst();
    }

    boolean saidToday(Given scam) {
        return today(scam.day()).stream().anyMatch(scam::sameAs);
    }

    long ofKindToday(Given scam) {
        return today(scam.day()).stream()
                .filter(given -> given.warning().equals(scam.warning()))
                .count();
    }

    private List<Given> today(LocalDate day) {
        return all.stream().filter(given -> given.day().equals(day)).toList();
    }

    /// Of one message only the last counts.
    Change with(ChatState state, Given added) {
        List<Given> kept = new ArrayList<>(all.stream()
                .filter(given -> given.message() != added.message())
                .filter(given -> given.day().isAfter(added.day().minusDays(DAYS)))
                .toList());
        kept.add(added);
        return state.set(
                FIELD,
                kept.subList(Math.max(0, kept.size() - MOST), kept.size()).stream()
                        .map(Given::line)
                        .collect(Collectors.joining(";")));
    }
}
