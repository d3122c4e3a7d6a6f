package kz.habarshy.campaign;

import java.util.List;
import java.util.Map;

/// What a pack holds, as read; `sources` are titles by key.
record Contents(
        Head head,
        List<Entry> entries,
        Map<String, List<Variant>> variants,
        List<Explanation> explanations,
        Map<String, Text> texts,
        List<ReminderRule> reminders,
        List<Region> regions,
        List<OpenTopic> open,
        Map<String, String> sources,
        List<Wording> wordings,
        RadarRules radar) {

    Contents {
        entries = List.copyOf(entries);
        variants = Map.copyOf(variants);
        explanations = List.copyOf(explanations);
        texts = Map.copyOf(texts);
        reminders = List.copyOf(reminders);
        regions = List.copyOf(regions);
        open = List.copyOf(open);
        sources = Map.copyOf(sources);
        wordings = List.copyOf(wordings);
    }
}
