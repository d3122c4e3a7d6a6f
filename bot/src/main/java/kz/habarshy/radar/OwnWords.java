package kz.habarshy.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.habarshy.campaign.Answer;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Entry;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// The campaign's own answers and explanations: whoever passes them on from house to house spreads no lure.
final class OwnWords {
    private static final int FEWEST = 5;

    private final Campaign campaign;
    private final Supplier<AtomicReference<@Nullable Day>> known;

    OwnWords(Campaign campaign) {
        this.campaign = campaign;
        this.known = campaign.derived(_ -> new AtomicReference<@Nullable Day>());
    }

    private record Day(LocalDate day, List<Sketch> sketches) {}

    /// Whether this sketch is of words of ours, as they stand on that day.
    boolean are(String sketch, Instant now) {
        if (sketch.isEmpty()) {
            return false;
        }
        Sketch seen = Sketch.parse(sketch);
        int likeness = campaign.radar().counting().likeness();
        LocalDate today = now.atZone(campaign.defaultZone()).toLocalDate();
        return on(today).sketches().stream().anyMatch(own -> own.likeness(seen) >= likeness);
    }

    private Day on(LocalDate today) {
        AtomicReference<@Nullable Day> last = known.get();
        Day day = last.get();
        if (day == null || !day.day().equals(today)) {
            day = new Day(
                    today,
                    texts(today)
                            .flatMap(text -> Sketch.of(text, FEWEST).stream())
                            .toList());
            last.set(day);
        }
        return day;
    }

    private Stream<String> texts(LocalDate day) {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.concat(
                        campaign.entries().stream().flatMap(entry -> answers(entry, language, day)),
                        campaign.explanations().stream().map(each -> each.text(language))));
    }

    private Stream<String> answers(Entry entry, Language language, LocalDate day) {
        Answer answer = campaign.answer(entry, language, day);
        return Stream.of(answer.brief(), answer.full());
    }
}
