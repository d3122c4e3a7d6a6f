package kz.habarshy.editors;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.OpenTopic;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// Counts by ISO week what people ask and the sources leave open: numbers alone, no words and nobody's name.
///
/// Place `editors.open` of each partition: `YEAR-Wweek:TOPIC` → how often.
final class OpenQuestions {
    private static final String PLACE = "editors.open";

    private final Campaign campaign;
    private final Places places;
    private final Supplier<Open> open;

    OpenQuestions(Campaign campaign, Places places) {
        this.campaign = campaign;
        this.places = places;
        this.open = campaign.derived(Open::of);
    }

    /// The topics, and a lexicon whose concepts are their phrases.
    private record Open(List<OpenTopic> topics, Lexicon lexicon) {
        static Open of(Campaign now) {
            Map<String, List<String>> phrases = new HashMap<>();
            now.openTopics().forEach(topic -> phrases.put(topic.id(), topic.phrases()));
            return new Open(now.openTopics(), Lexicon.of(phrases));
        }
    }

    /// What counts a question in the partition of its chat; `intents` are the answers it found.
    List<Change> counted(String text, List<String> intents, Instant now) {
        Open all = open.get();
        Meaning meaning = all.lexicon().meaning(Wording.of(text));
        List<Change> changes = new ArrayList<>();
        for (OpenTopic topic : all.topics()) {
            if (asks(topic, intents, meaning)) {
                changes.add(new Change.Add(PLACE, week(today(now)) + ":" + topic.id(), 1));
            }
        }
        return changes;
    }

    private static boolean asks(OpenTopic topic, List<String> intents, Meaning meaning) {
        boolean within = intents.isEmpty() || intents.stream().anyMatch(topic.within()::contains);
        return intents.stream().anyMatch(topic.intents()::contains) || within && meaning.has(topic.id());
    }

    /// By week and topic, all partitions together.
    Map<String, Long> sums() {
        Map<String, Long> sums = new TreeMap<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            places.fields(ChatKey.ofPartition(partition), PLACE)
                    .forEach((field, count) -> sums.merge(field, Long.valueOf(count), Long::sum));
        }
        return sums;
    }

    LocalDate today(Instant now) {
        return now.atZone(campaign.defaultZone()).toLocalDate();
    }

    /// Such as `2021-W40`.
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
