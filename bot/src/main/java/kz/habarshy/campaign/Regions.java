package kz.habarshy.campaign;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The country as the campaign counts it, frozen for its time.
public final class Regions {
    private final List<Region> all;
    private final Map<String, Region> byKato = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();

    Regions(List<Region> all) {
        this.all = List.copyOf(all);
        for (Region region : this.all) {
            byKato.put(region.kato(), region);
            region.places().forEach(place -> places.put(place.id(), place));
        }
    }

    /// In the pack's order.
    public List<Region> all() {
        return all;
    }

    public @Nullable Region region(String kato) {
        return byKato.get(kato);
    }

    public @Nullable Place place(String id) {
        return places.get(id);
    }
}
