package kz.habarshy.interviewers;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// The desk's places in memory.
final class DeskPlaces implements Places {
    final Map<String, Map<String, String>> all = new TreeMap<>();

    void apply(List<Change> changes) {
        for (Change change : changes) {
            Map<String, String> place = all.computeIfAbsent(change.place(), _ -> new TreeMap<>());
            switch (change) {
                case Change.Set set -> place.put(set.field(), set.value());
                case Change.SetBriefly set -> place.put(set.field(), set.value());
                case Change.SetOnce set -> place.putIfAbsent(set.field(), set.value());
                case Change.Remove remove -> place.remove(remove.field());
                case Change.Clear _ -> place.clear();
                case Change.Add _ -> throw new IllegalStateException("The roster counts nothing");
            }
        }
    }

    @Override
    public Map<String, String> fields(ChatKey near, String place) {
        return Map.copyOf(all.getOrDefault(place, Map.of()));
    }

    @Override
    public @Nullable String field(ChatKey near, String place, String field) {
        return all.getOrDefault(place, Map.of()).get(field);
    }

    @Override
    public Page page(ChatKey near, String place, String cursor, int about) {
        return new Page("0", List.copyOf(fields(near, place).entrySet()));
    }
}
