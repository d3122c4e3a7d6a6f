package kz.habarshy.answers;

import java.time.LocalDate;
import java.util.List;
import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Finds the vetted answer that a text asks for; safe to share. What it learnt from the pack is immutable and changes
/// in one step, when another one takes its place.
public final class Answers {
    private static final int CANDIDATES = 3;

    private volatile Learnt learnt;

    Answers(Material material) {
        learnt = Learnt.from(material, List.of());
    }

    private Answers(Learnt learnt) {
        this.learnt = learnt;
    }

    /// A way of asking that was added to those of the pack.
    public record Line(String intent, Language language, String text) {}

    /// Refuses a pack whose lexicon.yaml or answers.yaml is missing or wrong.
    public static Answers of(Campaign campaign) {
        return of(campaign, List.of());
    }

    /// With further lines; those of intents that the pack does not have are left out. Takes up to some seconds.
    public static Answers of(Campaign campaign, List<Line> further) {
        return new Answers(Learnt.from(Material.of(campaign), further));
    }

    /// Understands from now on what the other understands; whoever is just being answered is answered as before.
    public void become(Answers other) {
        learnt = other.learnt;
    }

    /// Never throws, whatever the text. In a group the intent is null unless the census is clearly asked about;
    /// in private it is null only where nothing fits at all.
    public Finding find(String text, Mode mode) {
        Wording wording = Wording.of(text);
        Learnt now = learnt;
        Meaning meaning = now.lexicon().meaning(wording);
        Ranking ranking = now.rank(meaning);
        String refusal = mode == Mode.GROUP ? now.gate().refusal(meaning, ranking) : refusal(now, ranking);
        List<Candidate> best = ranking.candidates().stream().limit(CANDIDATES).toList();
        LanguageGuess.Guess guess = now.languages().guess(wording);
        @Nullable String intent = refusal.isEmpty() ? best.getFirst().intent() : null;
        double score = best.isEmpty() ? 0 : best.getFirst().score();
        boolean census = CensusWord.in(meaning);
        return new Finding(
                intent, score, best, guess.language(), guess.mixed(), census, refusal.isEmpty() ? "clear" : refusal);
    }

    /// Whether somebody is at the asker's door now, be it said in Kazakh, Russian, both, or Latin letters.
    public boolean atTheDoor(String text) {
        return learnt.door().saidIn(Wording.of(text));
    }

    /// What a text said to the bot wants of it; `today` is the building's day, from which "until Monday" is counted.
    public Wish wish(String text, LocalDate today) {
        return learnt.wishes().in(Wording.of(text), today);
    }

    private static String refusal(Learnt now, Ranking ranking) {
        if (ranking.candidates().isEmpty()) {
            return "the pack has no questions";
        }
        return ranking.candidates().getFirst().score() < now.tuning().privateScore() ? "nothing fits" : "";
    }
}
