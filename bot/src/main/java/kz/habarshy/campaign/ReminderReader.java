package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Language;

/// Reads reminders.yaml: which texts go out how many days before which date.
final class ReminderReader {
    static final String FILE = "reminders.yaml";
    static final String DAYS = "days";
    private final Head head;
    private final Map<String, Text> texts;
    private final Wordings wordings;

    ReminderReader(Head head, Map<String, Text> texts, Wordings wordings) {
        this.head = head;
        this.texts = texts;
        this.wordings = wordings;
    }

    List<ReminderRule> read(Fields file) {
        List<ReminderRule> rules = new ArrayList<>();
        for (Fields fields : file.parts("reminders")) {
            rules.add(rule(fields));
        }
        return rules;
    }

    private ReminderRule rule(Fields fields) {
        String deadline = fields.text("deadline");
        LocalDate day = LocalDate.EPOCH;
        if (head.facts().fact(deadline) instanceof Fact.Day(LocalDate date)) {
            day = date;
        } else {
            fields.refuse("deadline", "«" + deadline + "» is not a date of pack.yaml");
        }
        for (String phase : fields.list("phases")) {
            if (head.calendar().phase(phase) == null) {
                fields.refuse("phases", "«" + phase + "» is not a phase of pack.yaml");
            }
        }
        List<Integer> daysBefore = daysBefore(fields);
        return new ReminderRule(
                fields.text("id"),
                deadline,
                day,
                daysBefore,
                fields.time("at"),
                new HashSet<>(fields.list("phases")),
                filled(fields, daysBefore, day));
    }

    private static List<Integer> daysBefore(Fields fields) {
        List<Integer> days = new ArrayList<>();
        for (String each : fields.list("days_before")) {
            if (each.matches("\\d{1,2}")) {
                days.add(Integer.valueOf(each));
            } else {
                fields.refuse("days_before", "«" + each + "» is not a number of days");
            }
        }
        if (days.isEmpty()) {
            fields.refuse("days_before", "is missing");
        }
        return days;
    }

    private Map<Language, List<String>> filled(Fields fields, List<Integer> daysBefore, LocalDate deadline) {
        int most = daysBefore.stream().max(Integer::compare).orElse(0);
        Map<Language, List<String>> filled = new EnumMap<>(Language.class);
        fields.wordings("text").forEach((language, id) -> {
            Text text = texts.get(id);
            Template template = text == null ? null : text.templates().get(language);
            List<String> byDays = new ArrayList<>();
            if (text == null || template == null) {
                fields.refuse("text." + Named.code(language), "there is no text «" + id + "» in texts/");
            } else {
                String file = text.file().replace(".kk.md", "." + Named.code(language) + ".md");
                for (int days = 0; days <= most; days++) {
                    LocalDate shown = deadline.minusDays(most);
                    byDays.add(wordings.fill(file, "", Kind.TEXT, template, shown, Map.of(DAYS, days)));
                }
            }
            filled.put(language, byDays);
        });
        return filled;
    }
}
