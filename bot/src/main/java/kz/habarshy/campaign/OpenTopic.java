package kz.habarshy.campaign;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;

/// Something that the sources leave open: every question that finds one of `intents` asks for it, and one that finds
/// one of `within`, or nothing, where it holds one of the phrases (as in lexicon.yaml).
public record OpenTopic(
        String id, Map<Language, String> title, Set<String> intents, Set<String> within, List<String> phrases) {

    public OpenTopic {
        title = Map.copyOf(title);
        intents = Set.copyOf(intents);
        within = Set.copyOf(within);
        phrases = List.copyOf(phrases);
    }

    public String title(Language language) {
        return Named.in(title, language);
    }
}
