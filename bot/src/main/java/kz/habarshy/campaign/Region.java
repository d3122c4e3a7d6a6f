package kz.habarshy.campaign;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Language;

/// A region or city of republican rank by its code of the classifier of 2021 (KATO), with its time zone.
public record Region(String kato, Map<Language, String> name, ZoneId zone, List<Place> places) {
    public Region {
        name = Map.copyOf(name);
        places = List.copyOf(places);
    }

    public String name(Language language) {
        return Named.in(name, language);
    }
}
