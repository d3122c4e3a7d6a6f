package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;

/// Reads the questions under faq/ with their answers.
final class FaqReader {
    private static final String FOLDER = "faq/";
    private static final String FILE = "/entry.yaml";
    private final PackFiles files;
    private final YamlFiles yaml;
    private final Head head;
    private final Wordings wordings;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Variant>> variants = new LinkedHashMap<>();

    FaqReader(PackFiles files, YamlFiles yaml, Head head, Wordings wordings) {
        this.files = files;
        this.yaml = yaml;
        this.head = head;
        this.wordings = wordings;
    }

    void read() {
        List<String> topics = head.topics().stream().map(Topic::id).toList();
        for (String path : files.paths(FOLDER, FILE)) {
            readEntry(path, topics);
        }
        entries.sort(Comparator.comparingInt((Entry entry) -> topics.indexOf(entry.topic()))
                .thenComparingInt(entry -> menuPlace(entry.id())));
    }

    /// In menu order; a question that the menu does not list comes last in its topic.
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    Map<String, List<Variant>> variants() {
        return Map.copyOf(variants);
    }

    private int menuPlace(String id) {
        int place = head.menu().indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    private void readEntry(String path, List<String> topics) {
        Fields fields = yaml.read(path);
        if (fields.names().isEmpty()) {
            return;
        }
        String folder = path.substring(FOLDER.length(), path.length() - FILE.length());
        String id = fields.text("id");
        if (!id.equals(folder)) {
            fields.refuse("id", "must be the name of its folder, " + folder);
        }
        String topic = fields.text("topic");
        if (!topics.contains(topic)) {
            fields.refuse("topic", "«" + topic + "» is not a topic of pack.yaml");
        }
        LocalDate asOf = fields.date("as_of");
        entries.add(new Entry(
                id,
                topic,
                wordings.fill(fields, "title", Kind.TITLE, null),
                fields.list("related"),
                asked(folder),
                fields.list("source"),
                wordings.fill(fields, "said_by", Kind.SAID_BY, null),
                asOf));
        variants.put(folder, answers(fields, asOf));
    }

    private Map<Language, List<String>> asked(String folder) {
        Map<Language, List<String>> asked = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            asked.put(language, files.lines(FOLDER + folder + "/asked." + Named.code(language) + ".txt"));
        }
        return asked;
    }

    private List<Variant> answers(Fields fields, LocalDate asOf) {
        List<Variant> answers = new ArrayList<>();
        for (Fields answer : fields.parts("answers")) {
            Set<String> phases = new HashSet<>(answer.list("phases"));
            LocalDate from = answer.optionalDate("from");
            checkPhases(answer, phases);
            LocalDate shown = Variant.firstDay(phases, from, head.calendar());
            answers.add(new Variant(
                    phases,
                    from,
                    answer.optionalDate("to"),
                    answer.has("as_of") ? answer.date("as_of") : asOf,
                    wordings.fill(answer, "short", Kind.BRIEF, shown),
                    wordings.fill(answer, "full", Kind.FULL, shown)));
        }
        return answers;
    }

    private void checkPhases(Fields answer, Set<String> phases) {
        if (phases.isEmpty()) {
            answer.refuse("phases", "is missing");
        }
        for (String id : phases) {
            if (head.calendar().phase(id) == null) {
                answer.refuse("phases", "«" + id + "» is not a phase of pack.yaml");
            }
        }
    }
}
