package kz.habarshy.answers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.answers.Answers.Line;
import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// What was learnt from a pack and the lines that editors added; `told` holds those lines, folded, with their intents,
/// `lately` what was understood in the last seconds.
record Learnt(
        Lexicon lexicon,
        Understanding understanding,
        LanguageGuess languages,
        GroupGate gate,
        AtTheDoor door,
        PlainWish wishes,
        Tuning tuning,
        Map<String, String> told,
        Cache<String, Understood> lately) {
    private static final int MOST = 500;
    private static final Duration KEPT = Duration.ofSeconds(20);

    /// With what the build learnt from this pack, or anew from a pack that it has not seen.
    static Learnt from(Campaign campaign) {
        Material material = Material.of(campaign);
        Lexicon lexicon = Lexicon.of(material.lexicon());
        Knowledge built = KnowledgeFile.read(campaign.id(), material);
        return new Learnt(
                lexicon, built == null ? Knowledge.of(material, material.asked(), lexicon) : built, material, Map.of());
    }

    static Learnt from(Material material, List<Line> further) {
        Lexicon lexicon = Lexicon.of(material.lexicon());
        Map<String, List<String>> asked = new LinkedHashMap<>(material.asked());
        Map<String, String> told = new HashMap<>();
        for (Line line : further) {
            if (asked.containsKey(line.intent())) {
                asked.merge(line.intent(), List.of(line.text()), Learnt::joined);
                told.put(wordsOf(Wording.of(line.text())), line.intent());
            }
        }
        return new Learnt(lexicon, Knowledge.of(material, asked, lexicon), material, Map.copyOf(told));
    }

    private Learnt(Lexicon lexicon, Knowledge knowledge, Material material, Map<String, String> told) {
        this(
                lexicon,
                new Understanding(knowledge, material.tuning()),
                knowledge.languages(),
                new GroupGate(material.tuning()),
                new AtTheDoor(material.door()),
                new PlainWish(material.wishes()),
                material.tuning(),
                told,
                Caffeine.newBuilder()
                        .maximumSize(MOST)
                        .expireAfterWrite(KEPT)
                        .executor(Runnable::run)
                        .build());
    }

    /// The same text is asked about more than once while its message is decided, and many people type the same words.
    Understood understood(String text) {
        return lately.get(text, this::read);
    }

    private Understood read(String text) {
        Wording wording = Wording.of(text);
        Meaning meaning = lexicon.meaning(wording);
        return Understood.of(meaning, rank(meaning), languages.guess(wording));
    }

    /// Without numbers: those of the line were masked.
    private static String wordsOf(Wording wording) {
        return wording.words().stream()
                .filter(word -> !Character.isDigit(word.written().charAt(0)))
                .map(Word::folded)
                .collect(Collectors.joining(" "));
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    /// A line that an editor gave to an intent means that one, word for word, for certain.
    private Ranking rank(Meaning meaning) {
        Ranking ranking = understanding.rank(meaning);
        String intent = told.get(wordsOf(meaning.wording()));
        if (intent == null) {
            return ranking;
        }
        List<Candidate> candidates = new ArrayList<>(ranking.candidates());
        candidates.removeIf(candidate -> candidate.intent().equals(intent));
        candidates.addFirst(new Candidate(intent, 1));
        return new Ranking(List.copyOf(candidates), 0);
    }
}
