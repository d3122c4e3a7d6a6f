package kz.habarshy.campaign;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;

/// Reads regions.yaml: the regions by KATO code with their time zones and places.
final class RegionReader {
    static final String FILE = "regions.yaml";
    private final Set<String> ids = new HashSet<>();

    List<Region> read(Fields file) {
        List<Region> regions = new ArrayList<>();
        for (Fields fields : file.parts(YamlFiles.ITEMS)) {
            ZoneId zone = fields.parsed("zone", ZoneId::of, "must be a time zone such as Asia/Almaty");
            if (zone == null && !fields.has("zone")) {
                fields.refuse("zone", "is missing");
            }
            regions.add(new Region(
                    unique(fields, "kato"), names(fields), zone == null ? ZoneId.of("UTC") : zone, places(fields)));
        }
        return regions;
    }

    private List<Place> places(Fields region) {
        List<Place> places = new ArrayList<>();
        for (Fields fields : region.parts("places")) {
            places.add(new Place(unique(fields, "id"), names(fields), fields.text("kind")));
        }
        return places;
    }

    private static Map<Language, String> names(Fields fields) {
        Map<Language, String> names = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            names.put(language, fields.text(Named.code(language)));
        }
        return names;
    }

    private String unique(Fields fields, String name) {
        String id = fields.text(name);
        if (!ids.add(id)) {
            fields.refuse(name, "«" + id + "» stands here twice");
        }
        return id;
    }
}
