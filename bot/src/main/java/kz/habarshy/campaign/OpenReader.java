package kz.habarshy.campaign;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Reads open.yaml: what the sources leave open.
record OpenReader(List<Entry> entries, Wordings wordings) {
    static final String FILE = "open.yaml";

    List<OpenTopic> read(Fields file) {
        return file.parts("open").stream().map(this::topic).toList();
    }

    private OpenTopic topic(Fields fields) {
        String id = fields.text("id");
        if (!id.matches("[a-z_]{1,30}")) {
            fields.refuse("id", "must be small Latin letters and _");
        }
        return new OpenTopic(
                id,
                wordings.fill(fields, "title", Kind.LINE, null),
                known(fields, "intents"),
                known(fields, "within"),
                fields.list("phrases"));
    }

    private Set<String> known(Fields fields, String name) {
        Set<String> ids = new LinkedHashSet<>(fields.list(name));
        for (String id : ids) {
            if (entries.stream().noneMatch(entry -> entry.id().equals(id))) {
                fields.refuse(name, "«" + id + "» is not a question of the pack");
            }
        }
        return ids;
    }
}
