package kz.habarshy.answers;

import java.util.Set;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// Whether a text asks something or complains of something that an answer mends.
final class Asking {
    private static final Set<String> PARTICLES = Set.of("ма", "ме", "ба", "бе", "па", "пе", "ли", "ше");

    private Asking() {}

    static boolean in(Meaning meaning) {
        return meaning.wording().cleaned().contains("?")
                || meaning.has("when", "how", "how_many", "where", "why", "which", "who", "ask", "broken")
                || meaning.wording().words().stream().anyMatch(Asking::particle);
    }

    /// Kazakh asks by a particle, often written together with the word before it: «бола ма», «болама».
    private static boolean particle(Word word) {
        String folded = word.folded();
        return PARTICLES.contains(folded)
                || folded.endsWith("ама")
                || folded.endsWith("еме")
                || folded.endsWith("барма")
                || folded.endsWith("екен");
    }
}
