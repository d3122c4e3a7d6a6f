package kz.habarshy.buildings;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Region;
import kz.habarshy.chat.ChatState;

/// Which fields a step of the setup writes; an unknown step or value writes none.
final class SetupChanges {
    private final Campaign campaign;

    SetupChanges(Campaign campaign) {
        this.campaign = campaign;
    }

    /// An empty value removes the field.
    Map<String, String> fields(Step step, ChatState group, LocalDate today) {
        String value = step.value();
        return switch (step.name()) {
            case "home" -> value.isEmpty() ? Map.of() : Map.of(Fields.KEEPER, value);
            case "level" -> value.matches("[1-4]") ? level(group, value) : Map.of();
            case "lang" -> value.matches("kk|ru|both") ? Greeting.accepted(group, value) : Map.of();
            case "kato" -> region(value);
            case "place" -> known(value) ? Map.of(Fields.PLACE, value, Fields.DISTRICT, "") : Map.of();
            case "district" -> known(value) ? Map.of(Fields.DISTRICT, value) : Map.of();
            case "street" -> value.isEmpty() ? Map.of() : Map.of(Fields.STREET, value);
            case "house" -> value.isEmpty() ? Map.of() : Map.of(Fields.HOUSE, value);
            case "aul" -> Map.of(Fields.AUL, group.field(Fields.AUL) == null ? "1" : "");
            case "private" ->
                value.isEmpty() ? Map.of() : Map.of(Fields.REMOVES_PERSONAL, value.equals("on") ? "1" : "");
            case "pause" -> pause(value, today);
            case "removal" -> removal(group, value);
            case "keeper" -> Map.of(Fields.KEEPER, value.matches("\\d{1,18}") ? value : Shield.NOBODY);
            default -> Map.of();
        };
    }

    private static Map<String, String> level(ChatState group, String level) {
        var fields = new HashMap<>(Greeting.accepted(group, group.field(Fields.LANGUAGE, "both")));
        fields.put(Fields.LEVEL, level);
        return fields;
    }

    /// `off`, or the person who turns it on: somebody must get the texts of what is removed.
    private static Map<String, String> removal(ChatState group, String value) {
        if (!value.matches("\\d{1,18}")) {
            return Map.of(Fields.REMOVES, "");
        }
        boolean kept = Shield.of(group).keeper() != null;
        return kept ? Map.of(Fields.REMOVES, "1") : Map.of(Fields.REMOVES, "1", Fields.KEEPER, value);
    }

    private Map<String, String> region(String kato) {
        Region region = campaign.regions().region(kato);
        return region == null
                ? Map.of()
                : Map.of(Fields.KATO, kato, Fields.ZONE, region.zone().getId(), Fields.PLACE, "", Fields.DISTRICT, "");
    }

    private boolean known(String place) {
        return campaign.regions().place(place) != null;
    }

    /// A number of days, a day in words, `always`, or `off`.
    static Map<String, String> pause(String words, LocalDate today) {
        return switch (words) {
            case "off" -> Map.of(Fields.PAUSED, "");
            case "always" -> Map.of(Fields.PAUSED, ChatCard.FOR_GOOD.toString());
            default -> {
                Optional<LocalDate> day = Days.parse(words, today);
                yield day.isEmpty() ? Map.of() : Map.of(Fields.PAUSED, day.get().toString());
            }
        };
    }
}
