package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Problem;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.Rules.Weight;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Judges messages by the signs of fraud of the pack in force; safe to share.
public final class Screening {
    private static final String FILE = "fraud/signs.yaml";
    private static final Pattern QUOTED = Pattern.compile("[«“„\"][^»”\"]{12,}[»”\"]");
    private static final List<Check> CHECKS = List.of(
            new AsksForCode(),
            new AsksForCard(),
            new AsksForSecret(),
            new AsksForDocuments(),
            new AsksForNumber(),
            new ListsValuables(),
            new AsksForMoney(),
            new FineWithPayment(),
            new PromisedPayout(),
            new JobWithFee(),
            new SuspiciousAddress(),
            new RemoteInterview(),
            new ImpostorApp(),
            new PraisesGiving(),
            new Pressure());

    private final Supplier<Signs> signs;

    private Screening(Supplier<Signs> signs) {
        this.signs = signs;
    }

    private record Signs(Rules rules, Lexicon lexicon, Addresses addresses) {}

    /// Refuses a pack whose fraud/signs.yaml is missing or wrong.
    public static Screening of(Campaign campaign) {
        Supplier<Signs> signs = campaign.derived(Screening::signs);
        Signs _ = signs.get();
        return new Screening(signs);
    }

    private static Signs signs(Campaign campaign) {
        String yaml = campaign.file(FILE);
        if (yaml == null) {
            throw new IllegalStateException("The pack " + campaign.id() + " has no " + FILE + ": add it");
        }
        Rules rules = Rules.read(yaml);
        return new Signs(rules, Lexicon.of(rules.words()), new Addresses(campaign.officialDomains(), rules.links()));
    }

    /// Never throws, whatever the message.
    public Verdict judge(Message message) {
        Signs now = signs.get();
        Scene scene = scene(message, now);
        List<Sign> found = new ArrayList<>();
        for (Check check : CHECKS) {
            check.look(scene).forEach(finding -> found.add(sign(finding, now.rules())));
        }
        int points = found.stream().mapToInt(Sign::points).sum();
        switch (speechAct(scene, now)) {
            case WARNS -> lower(found, points, "warns_others");
            case WONDERS -> lower(found, points, "asks_whether_true");
            case WANTS -> {}
        }
        int left = found.stream().mapToInt(Sign::points).sum();
        boolean fraud = left >= now.rules().threshold();
        return new Verdict(fraud, left, found, fraud ? warning(found, now.rules()) : null);
    }

    private static Scene scene(Message message, Signs signs) {
        Wording wording = Wording.of(message.text());
        return new Scene(
                message, signs.lexicon().meaning(wording), signs.addresses().in(message));
    }

    /// What stands in quotation marks is another's speech: what is said around it counts first.
    private static SpeechAct speechAct(Scene scene, Signs signs) {
        String text = scene.message().text();
        String around = QUOTED.matcher(text).replaceAll(" ");
        SpeechAct whole = SpeechAct.of(scene);
        if (whole != SpeechAct.WANTS || around.equals(text)) {
            return whole;
        }
        return SpeechAct.quoting(scene, scene(Message.of(around), signs));
    }

    /// What a sign means, in one plain sentence; empty for a name the pack does not know.
    public String explanation(Sign sign, Language language) {
        Weight weight = signs.get().rules().signs().get(sign.check());
        return weight == null ? "" : weight.explanation().getOrDefault(language, "");
    }

    /// The text that warns of what the verdict found; null when there is no fraud.
    public @Nullable TextKey warning(Verdict verdict) {
        return verdict.warningId() == null ? null : ScreeningText.of(verdict.warningId());
    }

    /// Signs whose warning is no text of the program.
    List<Problem> unknownWarnings() {
        return signs.get().rules().signs().entrySet().stream()
                .filter(sign -> sign.getValue().warning() != null
                        && ScreeningText.of(sign.getValue().warning()) == null)
                .map(sign -> new Problem(
                        FILE,
                        sign.getKey(),
                        "names an unknown warning: " + sign.getValue().warning()))
                .toList();
    }

    private static void lower(List<Sign> signs, int points, String reason) {
        if (points > 0) {
            signs.add(new Sign(reason, -points, ""));
        }
    }

    private static Sign sign(Check.Finding finding, Rules rules) {
        Weight weight = rules.signs().get(finding.sign());
        return new Sign(finding.sign(), weight == null ? 0 : weight.points(), finding.detail());
    }

    /// The warning of the weightiest sign, the first of equals.
    private static @Nullable String warning(List<Sign> signs, Rules rules) {
        Sign worst = null;
        for (Sign sign : signs) {
            boolean worse = worst == null || sign.points() > worst.points();
            worst = worse ? sign : worst;
        }
        Weight weight = worst == null ? null : rules.signs().get(worst.check());
        return weight == null ? null : weight.warning();
    }
}
