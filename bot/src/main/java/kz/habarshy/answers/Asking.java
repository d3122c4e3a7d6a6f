package kz.habarshy.answers;

import java.util.List;
import java.util.Set;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// Whether a text asks something or complains of something that an answer mends.
final class Asking {
    private static final Set<String> PARTICLES = Set.of("ма", "ме", "ба", "бе", "па", "пе", "ли", "ше");

    private static final List<String> ENDINGS =
            List.of("ама", "еме", "има", "име", "анба", "енбе", "амба", "ембе", "барма", "екен", "керекпе");

    private Asking() {}

    static boolean in(Meaning meaning) {
        return meaning.wording().cleaned().contains("?")
                || meaning.has("when", "how", "how_many", "where", "why", "which", "who", "ask", "broken")
                || meaning.wording().words().stream().anyMatch(Asking::particle);
    }

    /// Kazakh asks by a particle, often written together with the word before it: «бола ма», «болама».
    private static boolean particle(Word word) {
        return PARTICLES.contains(word.folded()) || ENDINGS.stream().anyMatch(word.folded()::endsWith);
    }
}
