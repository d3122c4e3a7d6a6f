package kz.habarshy.campaign;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A mapping of a YAML file; what is missing or malformed becomes a problem and a harmless value.
final class Fields {
    private final String file;
    private final String path;
    private final Map<String, Object> values;
    private final Problems problems;

    Fields(String file, String path, Map<String, Object> values, Problems problems) {
        this.file = file;
        this.path = path;
        this.values = values;
        this.problems = problems;
    }

    String file() {
        return file;
    }

    String key(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    void refuse(String name, String message) {
        problems.add(file, key(name), message);
    }

    boolean has(String name) {
        return values.get(name) != null;
    }

    List<String> names() {
        return List.copyOf(values.keySet());
    }

    String text(String name) {
        String value = optional(name);
        if (value == null) {
            refuse(name, "is missing");
            return "";
        }
        return value;
    }

    @Nullable
    String optional(String name) {
        Object value = values.get(name);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        refuse(name, "must be one value");
        return null;
    }

    LocalDate date(String name) {
        LocalDate date = optionalDate(name);
        if (date == null && !has(name)) {
            refuse(name, "is missing");
        }
        return date == null ? LocalDate.EPOCH : date;
    }

    @Nullable
    LocalDate optionalDate(String name) {
        return parsed(name, LocalDate::parse, "must be a day such as 2021-10-15");
    }

    LocalTime time(String name) {
        LocalTime time = parsed(name, LocalTime::parse, "must be a time such as \"18:00\"");
        if (time == null && !has(name)) {
            refuse(name, "is missing");
        }
        return time == null ? LocalTime.NOON : time;
    }

    int number(String name) {
        Integer number = parsed(name, Integer::valueOf, "must be a whole number");
        if (number == null && !has(name)) {
            refuse(name, "is missing");
        }
        return number == null ? 1 : number;
    }

    <T> @Nullable T parsed(String name, Function<String, T> parser, String complaint) {
        String value = optional(name);
        try {
            return value == null ? null : parser.apply(value);
        } catch (DateTimeException | IllegalArgumentException e) {
            refuse(name, complaint);
            return null;
        }
    }

    /// A wording in each language.
    Map<Language, String> wordings(String name) {
        Map<Language, String> wordings = new EnumMap<>(Language.class);
        Fields part = part(name);
        for (Language language : Language.values()) {
            wordings.put(language, part.text(Named.code(language)).strip());
        }
        return wordings;
    }

    /// A list of plain values; a single value counts as a list of one, a missing one as empty.
    List<String> list(String name) {
        Object value = values.get(name);
        List<String> items = new ArrayList<>();
        for (Object item : value instanceof List<?> list ? list : value == null ? List.of() : List.of(value)) {
            if (item instanceof String text) {
                items.add(text);
            } else {
                refuse(name, "must be a list of plain values");
            }
        }
        return items;
    }

    Fields part(String name) {
        if (!has(name)) {
            refuse(name, "is missing");
        }
        return new Fields(file, key(name), mapping(name, values.get(name)), problems);
    }

    List<Fields> parts(String name) {
        List<Fields> parts = new ArrayList<>();
        if (values.get(name) instanceof List<?> list) {
            for (Object item : list) {
                String place = name + "[" + (parts.size() + 1) + "]";
                parts.add(new Fields(file, key(place), mapping(place, item), problems));
            }
        } else if (has(name)) {
            refuse(name, "must be a list");
        }
        return parts;
    }

    private Map<String, Object> mapping(String name, @Nullable Object value) {
        Map<String, Object> mapping = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, item) -> mapping.put(String.valueOf(key), item));
        } else if (value != null) {
            refuse(name, "must be a mapping");
        }
        return mapping;
    }
}
