package kz.habarshy.answers;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.answers.Finding.Reason;
import kz.habarshy.answers.Understanding.Ranking;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Finds the vetted answer that a text asks for; safe to share. What it learnt from the pack is immutable and changes
/// in one step, when another one takes its place.
public final class Answers {
    static final int CANDIDATES = 3;

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
        return new Answers(Learnt.from(campaign));
    }

    /// With further lines; those of intents that the pack does not have are left out. Takes up to some seconds.
    public static Answers of(Campaign campaign, List<Line> further) {
        return further.isEmpty() ? of(campaign) : new Answers(Learnt.from(Material.of(campaign), further));
    }

    /// Understands from now on what the other understands; whoever is just being answered is answered as before.
    public void become(Answers other) {
        learnt = other.learnt;
    }

    /// Never throws, whatever the text. In a group the intent is null unless the census is clearly asked about;
    /// in private it is null only where nothing fits at all.
    public Finding find(String text, Mode mode) {
        Learnt now = learnt;
        Understood understood = now.understood(text);
        Meaning meaning = understood.meaning();
        Ranking ranking = understood.ranking();
        Reason reason = switch (mode) {
            case GROUP -> now.gate().judge(meaning, ranking, understood.censusWord());
            case FOLLOWING -> now.gate().judgeFollowing(meaning, ranking);
            case PRIVATE -> inPrivate(now, ranking);
        };
        return finding(understood, understood.guess(), reason);
    }

    /// Two findings, each clear by itself, where the message asks two things; else the one finding of `find`.
    public List<Finding> findAll(String text, Mode mode) {
        Finding whole = find(text, mode);
        List<String> parts = Parts.of(text);
        if (parts.size() < 2 || mode == Mode.FOLLOWING) {
            return List.of(whole);
        }
        Learnt now = learnt;
        boolean named = mode == Mode.PRIVATE || whole.censusWord();
        LanguageGuess.Guess guess = now.understood(text).guess();
        Map<String, Finding> clear = new LinkedHashMap<>();
        for (String part : parts) {
            Understood understood = now.understood(part);
            Reason reason = now.gate().judge(understood.meaning(), understood.ranking(), named);
            Finding found = finding(understood, guess, reason);
            if (found.intent() != null) {
                clear.merge(found.intent(), found, (one, other) -> one.score() >= other.score() ? one : other);
            }
        }
        List<Finding> two = clear.values().stream()
                .sorted(Comparator.comparingDouble(Finding::score).reversed())
                .limit(2)
                .toList();
        return two.size() == 2 ? clear.values().stream().filter(two::contains).toList() : List.of(whole);
    }

    /// What to do with a finding about a question that was put to the bot itself.
    public Fit fit(Finding finding) {
        Tuning tuning = learnt.tuning();
        boolean ordinary = !finding.censusWord() && finding.background() > finding.score();
        if (finding.intent() == null || ordinary) {
            return Fit.NONE;
        }
        if (finding.score() >= tuning.sure().score()
                && finding.margin() >= tuning.sure().margin()) {
            return Fit.SURE;
        }
        double near = finding.censusWord() ? tuning.nearScoreCensus() : tuning.nearScore();
        return finding.asks() && finding.score() >= near ? Fit.NEAR : Fit.NONE;
    }

    /// Whether it may be told where a wrong answer is worse than none.
    public boolean fitsCall(Finding finding) {
        Tuning tuning = learnt.tuning();
        return finding.intent() != null
                && finding.score() >= (finding.censusWord() ? tuning.callScoreCensus() : tuning.callScore());
    }

    /// Whether it is worth a card while somebody is typing.
    public boolean fitsOffer(Candidate candidate) {
        return candidate.score() >= learnt.tuning().offerScore();
    }

    private static Finding finding(Understood understood, LanguageGuess.Guess guess, Reason reason) {
        Ranking ranking = understood.ranking();
        List<Candidate> best = ranking.candidates().stream().limit(CANDIDATES).toList();
        @Nullable String intent = reason == Reason.CLEAR ? best.getFirst().intent() : null;
        return new Finding(
                intent,
                best.isEmpty() ? 0 : best.getFirst().score(),
                best,
                ranking.background(),
                guess.language(),
                guess.mixed(),
                understood.censusWord(),
                understood.asks(),
                reason);
    }

    /// Whether somebody is at the asker's door now, be it said in Kazakh, Russian, both, or Latin letters.
    public boolean atTheDoor(String text) {
        return learnt.door().saidIn(Wording.of(text));
    }

    /// Whether a text calls the bot by a name that people give it.
    public boolean namesBot(String text) {
        return learnt.wishes().namesBot(Wording.of(text));
    }

    /// What a text said to the bot wants of it; `today` is the building's day, from which "until Monday" is counted.
    public Wish wish(String text, LocalDate today) {
        return learnt.wishes().in(Wording.of(text), today);
    }

    private static Reason inPrivate(Learnt now, Ranking ranking) {
        boolean fits = !ranking.candidates().isEmpty()
                && ranking.candidates().getFirst().score() >= now.tuning().privateScore();
        return fits ? Reason.CLEAR : Reason.NOTHING_FITS;
    }
}
