package kz.habarshy.campaign;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// The campaign's dates, numbers and names, each with the day from which it may be told.
final class Facts {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private final Map<String, Known> byName;

    /// `knownFrom` is null where it was known all along.
    record Known(Fact fact, @Nullable LocalDate knownFrom) {}

    Facts(Map<String, Known> byName) {
        this.byName = new LinkedHashMap<>(byName);
    }

    boolean has(String base) {
        return byName.containsKey(base);
    }

    Set<String> names() {
        return Set.copyOf(byName.keySet());
    }

    @Nullable
    Fact fact(String name) {
        Known known = byName.get(name);
        return known == null ? null : known.fact();
    }

    @Nullable
    LocalDate knownFrom(String base) {
        Known known = byName.get(base);
        return known == null ? null : known.knownFrom();
    }

    /// Fills the template; arguments win. A placeholder that is neither is an IllegalArgumentException that names it.
    String fill(Template template, Map<String, ?> arguments) {
        Map<String, Object> values = new HashMap<>();
        for (String name : template.names()) {
            values.put(name, value(name, template.language(), arguments));
        }
        return template.fill(values);
    }

    private Object value(String name, Language language, Map<String, ?> arguments) {
        Placeholder placeholder = Placeholder.of(name);
        Object given = arguments.get(placeholder.base());
        if (given != null) {
            return given(given, placeholder, language);
        }
        Fact fact = fact(placeholder.base());
        if (fact == null) {
            throw new IllegalArgumentException("unknown placeholder {" + name + "}");
        }
        return said(fact, name, placeholder, language);
    }

    private static Object given(Object given, Placeholder placeholder, Language language) {
        String name = placeholder.base();
        return switch (given) {
            case LocalDate day -> said(new Fact.Day(day), name, placeholder, language);
            case LocalTime time -> CLOCK.format(time);
            case Number number
            when !placeholder.forms().isEmpty() ->
                said(new Fact.Amount(number.toString()), name, placeholder, language);
            default -> given;
        };
    }

    private static String said(Fact fact, String name, Placeholder placeholder, Language language) {
        try {
            return fact.in(language, placeholder.forms());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("placeholder {" + name + "}: " + e.getMessage(), e);
        }
    }
}
