package kz.habarshy.campaign;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// Reads the messages and labels under texts/.
final class TextReader {
    private static final String FOLDER = "texts/";
    private static final String LABELS = FOLDER + "labels.yaml";
    private static final String BUTTON = "label_";
    private static final String TOAST = "_toast";
    private final PackFiles files;
    private final YamlFiles yaml;
    private final Wordings wordings;
    private final Problems problems;
    private final Map<String, Text> texts = new LinkedHashMap<>();

    TextReader(PackFiles files, YamlFiles yaml, Wordings wordings, Problems problems) {
        this.files = files;
        this.yaml = yaml;
        this.wordings = wordings;
        this.problems = problems;
    }

    Map<String, Text> read() {
        for (Language language : Language.values()) {
            String ending = "." + Named.code(language) + ".md";
            for (String path : files.paths(FOLDER, ending)) {
                readMessage(path.substring(FOLDER.length(), path.length() - ending.length()));
            }
        }
        if (files.text(LABELS) != null) {
            readLabels(yaml.read(LABELS));
        }
        return Map.copyOf(texts);
    }

    private void readMessage(String id) {
        if (texts.containsKey(id)) {
            return;
        }
        Map<Language, Template> templates = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String path = FOLDER + id + "." + Named.code(language) + ".md";
            String source = files.text(path);
            if (source == null || source.isBlank()) {
                problems.add(path, "", "is missing or empty");
            } else {
                add(templates, path, "", Kind.TEXT, source.strip(), language);
            }
        }
        texts.put(id, new Text(id, FOLDER + id + ".kk.md", false, templates));
    }

    private void readLabels(Fields labels) {
        for (String id : labels.names()) {
            if (texts.containsKey(id)) {
                labels.refuse(id, "there is a file with this name too");
            }
            Kind kind = id.startsWith(BUTTON) ? Kind.LABEL : id.endsWith(TOAST) ? Kind.TOAST : Kind.LINE;
            Map<Language, Template> templates = new EnumMap<>(Language.class);
            labels.wordings(id).forEach((language, source) -> add(templates, LABELS, id, kind, source, language));
            texts.put(id, new Text(id, LABELS, true, templates));
        }
    }

    private void add(
            Map<Language, Template> templates, String file, String key, Kind kind, String source, Language language) {
        @Nullable Template template = wordings.template(file, key, source, language);
        if (template != null) {
            wordings.sample(file, key, kind, template);
            templates.put(language, template);
        }
    }
}
