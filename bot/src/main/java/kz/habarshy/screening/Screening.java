package kz.habarshy.screening;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Problem;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Language;
import kz.habarshy.screening.Rules.Weight;
import org.jspecify.annotations.Nullable;

/// Judges messages by the signs of fraud of the pack in force; safe to share.
public final class Screening {
    /// As much as is read of a text at once.
    private static final int PIECE = 2000;
    private static final int OVERLAP = 300;

    private final Campaign campaign;
    private final Supplier<Judge> judge;

    private Screening(Campaign campaign, Supplier<Judge> judge) {
        this.campaign = campaign;
        this.judge = judge;
    }

    /// Refuses a pack whose fraud/signs.yaml is missing or wrong.
    public static Screening of(Campaign campaign) {
        Supplier<Judge> judge = campaign.derived(Judge::of);
        Judge _ = judge.get();
        return new Screening(campaign, judge);
    }

    /// Waits until the pack's examples are learnt: no decision has the time to.
    void learnt() {
        Resemblance _ = judge.get().resemblance().get();
    }

    /// Never throws, whatever the message. A long one is judged piece by piece, for a lure may stand at its end; what
    /// begins as a warning or a question is one to its end.
    public Verdict judge(Message message) {
        String text = message.text();
        Verdict first = judge.get().judge(message);
        if (text.length() <= PIECE || first.fraud() || first.signs().stream().anyMatch(sign -> sign.points() < 0)) {
            return first;
        }
        return IntStream.iterate(PIECE - OVERLAP, at -> at < text.length() - OVERLAP, at -> at + PIECE - OVERLAP)
                .mapToObj(at -> text.substring(at, Math.min(text.length(), at + PIECE)))
                .map(piece -> judge.get().judge(message.saying(piece)))
                .filter(Verdict::fraud)
                .findFirst()
                .orElse(first);
    }

    /// The addresses in a message that are neither official nor of a service that honest people link to, each with its
    /// path.
    public List<String> strangeAddresses(Message message) {
        return judge.get().signs().addresses().in(message).stream()
                .filter(address -> !address.harmless())
                .map(address -> address.host() + address.path())
                .toList();
    }

    /// What a sign means, in one plain sentence; empty for a name the pack does not know.
    public String explanation(Sign sign, Language language) {
        Weight weight = judge.get().signs().rules().signs().get(sign.check());
        return weight == null
                ? ""
                : weight.explanation().getOrDefault(language, "").replace("{site}", campaign.site());
    }

    /// The text that warns of what the verdict found; null when there is no fraud.
    public @Nullable TextKey warning(Verdict verdict) {
        return verdict.warningId() == null ? null : ScreeningText.of(verdict.warningId());
    }

    /// Signs whose warning is no text of the program.
    List<Problem> unknownWarnings() {
        return judge.get().signs().rules().signs().entrySet().stream()
                .filter(sign -> sign.getValue().warning() != null
                        && ScreeningText.of(sign.getValue().warning()) == null)
                .map(sign -> new Problem(
                        Signs.FILE,
                        sign.getKey(),
                        "names an unknown warning: " + sign.getValue().warning()))
                .toList();
    }
}
