package kz.habarshy.privacy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Hit;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// What the words around a number say it is, by the pack's privacy.yaml.
record Surroundings(Lexicon lexicon) {
    private static final String FILE = "privacy.yaml";
    private static final int NEAR = 4;
    private static final int IN_SIGHT = 9;

    /// Refuses a pack without the file or one of its lists.
    static Surroundings of(Campaign campaign) {
        String yaml = campaign.file(FILE);
        Map<String, Object> root =
                yaml == null ? Map.of() : new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        Map<String, List<String>> words = new LinkedHashMap<>();
        for (String concept : List.of("iin", "collection", "another_number", "code", "came", "another_code", "unit")) {
            if (!(root.get(concept) instanceof List<?> list)) {
                throw new IllegalStateException(FILE + " of the pack " + campaign.id() + " needs a list: " + concept);
            }
            words.put(concept, list.stream().map(String::valueOf).toList());
        }
        return new Surroundings(Lexicon.of(words));
    }

    Meaning meaning(String text) {
        return lexicon.meaning(Wording.of(text));
    }

    /// Money is gathered or a bill is paid: whoever wrote the number wants it to be seen.
    static boolean isMeant(Meaning meaning) {
        return meaning.has("collection");
    }

    /// An account, a meter, an order, a company.
    static boolean isAnother(Meaning meaning) {
        return meaning.has("another_number") && !meaning.has("iin");
    }

    /// «Код пришёл 4821»: a short number beside a code that came to a phone.
    static boolean tellsCode(Meaning meaning) {
        if (meaning.has("another_code")) {
            return false;
        }
        List<Word> words = meaning.wording().words();
        return meaning.of("code").stream()
                .filter(code -> meaning.of("came").stream().anyMatch(came -> meaning.near(code, came, IN_SIGHT)))
                .flatMap(code -> near(code, words.size()))
                .anyMatch(at -> isCode(words, at, meaning));
    }

    private static Stream<Integer> near(Hit code, int words) {
        int from = Math.max(0, code.from() - NEAR - 2);
        return Stream.iterate(from, at -> at < Math.min(words, code.to() + NEAR + 2), at -> at + 1);
    }

    private static boolean isCode(List<Word> words, int at, Meaning meaning) {
        String digits = words.get(at).written();
        boolean half = digits.matches("\\d{3}")
                && at + 1 < words.size()
                && words.get(at + 1).written().matches("\\d{3}");
        boolean unit =
                meaning.of("unit").stream().anyMatch(hit -> hit.from() == at + 1 || hit.from() <= at && hit.to() > at);
        return (half || digits.matches("\\d{4,8}")) && !unit;
    }
}
