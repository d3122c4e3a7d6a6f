package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// Fills in every text of the pack while it is read, so that one that cannot be filled stops the start.
final class Wordings {
    private static final LocalDate SAMPLE_DAY = LocalDate.of(2021, 9, 30);
    private static final int SAMPLE_COUNT = 25;
    private static final String SAMPLE_NAME = "Абылай хан даңғылы, 42";
    private final Facts facts;
    private final Problems problems;
    private final List<Wording> all = new ArrayList<>();

    Wordings(Facts facts, Problems problems) {
        this.facts = facts;
        this.problems = problems;
    }

    List<Wording> all() {
        return List.copyOf(all);
    }

    /// The filled texts of a field that has one in each language.
    Map<Language, String> fill(Fields fields, String name, Kind kind, @Nullable LocalDate shownFrom) {
        Map<Language, String> filled = new EnumMap<>(Language.class);
        fields.wordings(name).forEach((language, source) -> {
            Template template = template(fields.file(), fields.key(name), source, language);
            filled.put(
                    language,
                    template == null ? "" : fill(fields.file(), fields.key(name), kind, template, shownFrom, Map.of()));
        });
        return filled;
    }

    String fill(
            String file,
            String key,
            Kind kind,
            Template template,
            @Nullable LocalDate shownFrom,
            Map<String, ?> arguments) {
        try {
            String text = facts.fill(template, arguments);
            all.add(new Wording(file, key, kind, template, text, shownFrom));
            return text;
        } catch (IllegalArgumentException e) {
            problems.add(file, key + "." + Named.code(template.language()), String.valueOf(e.getMessage()));
            return "";
        }
    }

    /// A text whose other placeholders the program fills in: tried with samples.
    void sample(String file, String key, Kind kind, Template template) {
        fill(file, key, kind, template, null, samples(template));
    }

    @Nullable
    Template template(String file, String key, String source, Language language) {
        try {
            return new Template(source, language);
        } catch (IllegalArgumentException e) {
            problems.add(file, key + "." + Named.code(language), "is not a text with placeholders: " + e.getMessage());
            return null;
        }
    }

    private Map<String, Object> samples(Template template) {
        Map<String, Object> samples = new HashMap<>();
        for (String name : template.names()) {
            Placeholder placeholder = Placeholder.of(name);
            if (!facts.has(placeholder.base())) {
                boolean date = !placeholder.forms().isEmpty();
                Object sample = template.counts(name) ? SAMPLE_COUNT : date ? SAMPLE_DAY : SAMPLE_NAME;
                samples.putIfAbsent(placeholder.base(), sample);
            }
        }
        return samples;
    }
}
