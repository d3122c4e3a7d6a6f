package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.habarshy.chat.Language;

/// Every text that the program asks for is there, every text there is asked for, and its placeholders can be filled.
final class UsedTexts implements ContentRule {
    private final List<TextKey> keys;

    UsedTexts(List<TextKey> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public List<Problem> check(Campaign campaign) {
        Contents contents = campaign.contents();
        Map<String, Set<String>> used = new HashMap<>();
        Set<String> reminders = new HashSet<>();
        if (campaign.file(ReminderReader.FILE) != null) {
            Fields file = new YamlFiles(campaign.files(), new Problems()).read(ReminderReader.FILE);
            file.parts("reminders")
                    .forEach(rule -> reminders.addAll(rule.wordings("text").values()));
        }
        reminders.forEach(id -> used.put(id, Set.of(ReminderReader.DAYS)));
        List<Problem> found = new ArrayList<>();
        for (TextKey key : keys) {
            used.merge(key.id(), key.arguments(), UsedTexts::both);
            if (!contents.texts().containsKey(key.id())) {
                String name = ((Enum<?>) key).getDeclaringClass().getSimpleName() + "." + key;
                found.add(new Problem("texts/" + key.id() + ".kk.md", "", "is missing, " + name + " uses it"));
            }
        }
        for (Text text : contents.texts().values()) {
            Set<String> arguments = used.get(text.id());
            if (arguments == null) {
                found.add(new Problem(text.file(), text.label() ? text.id() : "", "is used nowhere"));
            } else {
                unknown(text, arguments, contents.head().facts(), found);
            }
        }
        return found;
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.addAll(other);
        return both;
    }

    private static void unknown(Text text, Set<String> arguments, Facts facts, List<Problem> found) {
        for (Language language : Language.values()) {
            Template template = text.templates().get(language);
            for (String name : template == null ? Set.<String>of() : new TreeSet<>(template.names())) {
                String base = Placeholder.of(name).base();
                if (!facts.has(base) && !arguments.contains(base)) {
                    String key = text.label() ? text.id() : "";
                    String message =
                            "{" + name + "} (" + language + ") is neither in pack.yaml nor an argument of the text";
                    found.add(new Problem(text.file(), key, message));
                }
            }
        }
    }
}
