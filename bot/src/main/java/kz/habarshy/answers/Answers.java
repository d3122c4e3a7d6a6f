package kz.habarshy.answers;

import java.time.LocalDate;
import java.util.List;
import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Finds the vetted answer that a text asks for; built once from the pack (under a second), then immutable and safe to
/// share.
public final class Answers {
    private static final int CANDIDATES = 3;

    private final Lexicon lexicon;
    private final Understanding understanding;
    private final LanguageGuess languages;
    private final GroupGate gate;
    private final AtTheDoor door;
    private final PlainWish wishes;
    private final Tuning tuning;

    Answers(Material material) {
        lexicon = Lexicon.of(material.lexicon());
        tuning = material.tuning();
        understanding = new Understanding(material.asked(), material.chatter(), lexicon, tuning);
        languages = new LanguageGuess(material.kazakh(), material.russian());
        gate = new GroupGate(tuning);
        door = new AtTheDoor(material.door());
        wishes = new PlainWish(material.wishes());
    }

    /// Refuses a pack whose lexicon.yaml or answers.yaml is missing or wrong.
    public static Answers of(Campaign campaign) {
        return new Answers(Material.of(campaign));
    }

    /// Never throws, whatever the text. In a group the intent is null unless the census is clearly asked about;
    /// in private it is null only where nothing fits at all.
    public Finding find(String text, Mode mode) {
        Wording wording = Wording.of(text);
        Meaning meaning = lexicon.meaning(wording);
        Ranking ranking = understanding.rank(meaning);
        String refusal = mode == Mode.GROUP ? gate.refusal(meaning, ranking) : refusal(ranking);
        List<Candidate> best = ranking.candidates().stream().limit(CANDIDATES).toList();
        LanguageGuess.Guess guess = languages.guess(wording);
        @Nullable String intent = refusal.isEmpty() ? best.getFirst().intent() : null;
        double score = best.isEmpty() ? 0 : best.getFirst().score();
        boolean census = CensusWord.in(meaning);
        return new Finding(
                intent, score, best, guess.language(), guess.mixed(), census, refusal.isEmpty() ? "clear" : refusal);
    }

    /// Whether somebody is at the asker's door now, be it said in Kazakh, Russian, both, or Latin letters.
    public boolean atTheDoor(String text) {
        return door.saidIn(Wording.of(text));
    }

    /// What a text said to the bot wants of it; `today` is the building's day, from which "until Monday" is counted.
    public Wish wish(String text, LocalDate today) {
        return wishes.in(Wording.of(text), today);
    }

    private String refusal(Ranking ranking) {
        if (ranking.candidates().isEmpty()) {
            return "the pack has no questions";
        }
        return ranking.candidates().getFirst().score() < tuning.privateScore() ? "nothing fits" : "";
    }
}
