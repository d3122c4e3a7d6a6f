package kz.habarshy.interviewers;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Place;
import kz.habarshy.campaign.Region;
import kz.habarshy.campaign.Regions;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// Finds regions and their districts by the names that lists use: full or short, in Kazakh or Russian, or by code.
final class Territory {
    private static final Set<String> KINDS = Set.of(
            "область",
            "облысы",
            "обл",
            "г",
            "город",
            "қаласы",
            "қ",
            "район",
            "рн",
            "ауданы",
            "аудан",
            "га",
            "городская");

    private final Map<String, String> regions = new HashMap<>();
    private final Map<String, Map<String, String>> districts = new HashMap<>();

    Territory(Regions regions) {
        regions.all().forEach(this::know);
    }

    /// The code of the region; null when the name fits none.
    @Nullable
    String region(String written) {
        String code = written.strip();
        if (code.matches("\\d{2}(\\d{7})?")) {
            return regions.get(code.substring(0, 2));
        }
        String full = regions.get(folded(written));
        return full == null ? regions.get(brief(written)) : full;
    }

    /// The id of the district; null when the name fits none or more than one.
    @Nullable
    String district(String kato, String written) {
        Map<String, String> known = districts.getOrDefault(kato, Map.of());
        String full = known.get(folded(written));
        String found = full == null ? known.get(brief(written)) : full;
        return found == null || found.isEmpty() ? null : found;
    }

    private void know(Region region) {
        regions.put(region.kato(), region.kato());
        boolean city = region.name(Language.KK).contains("қаласы");
        for (Language language : Language.values()) {
            regions.put(folded(region.name(language)), region.kato());
            if (city) {
                regions.put(brief(region.name(language)), region.kato());
            } else {
                regions.putIfAbsent(brief(region.name(language)), region.kato());
            }
        }
        districts.put(region.kato(), names(region.places()));
    }

    /// A short name that two places share stands for neither.
    private static Map<String, String> names(List<Place> places) {
        Map<String, String> full = new HashMap<>();
        Map<String, String> brief = new HashMap<>();
        for (Place place : places) {
            Set<String> shorter = new HashSet<>();
            for (Language language : Language.values()) {
                String name = place.name(language);
                full.put(folded(name), place.id());
                shorter.add(brief(name));
                shorter.add(brief(name.substring(name.indexOf(',') + 1)));
            }
            full.put(folded(place.id()), place.id());
            shorter.forEach(name -> brief.merge(name, place.id(), (one, other) -> one.equals(other) ? one : ""));
        }
        full.forEach(brief::put);
        return brief;
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replace("р-н", "район")
                .replaceAll("[^\\p{L}\\d]+", " ")
                .strip();
    }

    private static String brief(String name) {
        var kept = new StringBuilder();
        for (String word : folded(name).split(" ")) {
            if (!KINDS.contains(word)) {
                kept.append(word).append(' ');
            }
        }
        return kept.toString().strip();
    }
}
