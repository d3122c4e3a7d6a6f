package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Rules.Likeness;
import kz.habarshy.screening.Rules.Weight;
import org.jspecify.annotations.Nullable;

/// Adds up what the signs say and what the message is like.
record Judge(Signs signs, Supplier<Resemblance> resemblance) {
    /// With what the build learnt from this pack; a pack that it has not seen is learnt beside the start of the
    /// program, which waits for the end of it before the first message comes.
    static Judge of(Campaign campaign) {
        Signs signs = Signs.of(campaign);
        Lessons lessons = Lessons.of(campaign);
        Resemblance built = LessonFile.read(campaign, lessons);
        if (built != null) {
            return new Judge(signs, () -> built);
        }
        CompletableFuture<Resemblance> learning = CompletableFuture.supplyAsync(() -> lessons.learnt(signs));
        return new Judge(signs, learning::join);
    }

    Verdict judge(Message message) {
        Reading reading = signs.read(message);
        boolean counts = reading.scene().census() || reading.act() == SpeechAct.WONDERS;
        double likeness = counts ? 100 * resemblance.get().of(Traits.of(reading)) : 0;
        List<Sign> found = new ArrayList<>();
        reading.findings().forEach(finding -> found.add(sign(finding.sign(), finding.detail())));
        found.addAll(like(likeness, reading, points(found)));
        boolean wonders = reading.act() == SpeechAct.WONDERS
                && likeness < rules().likeness().beyondQuestion();
        if (reading.act() == SpeechAct.WARNS || wonders) {
            lower(found, reading.act() == SpeechAct.WARNS ? "warns_others" : "asks_whether_true");
        }
        int points = Math.max(0, points(found));
        String warning = points >= rules().threshold() ? warning(found) : null;
        return new Verdict(warning != null, points, found, warning);
    }

    /// What does not speak of the census is not compared: ordinary talk is like neither.
    private List<Sign> like(double likeness, Reading reading, int points) {
        Likeness bounds = rules().likeness();
        boolean honest = likeness <= bounds.honest();
        boolean compared = honest ? points >= rules().threshold() : likeness >= bounds.somewhat();
        if (!compared || !reading.scene().census()) {
            return List.of();
        }
        if (honest) {
            return List.of(sign("like_honest", ""));
        }
        String name = likeness >= bounds.fraud() ? "like_fraud" : "somewhat_like_fraud";
        return List.of(sign(name, resemblance.get().because(reading)));
    }

    private Rules rules() {
        return signs.rules();
    }

    private static void lower(List<Sign> found, String reason) {
        int points = points(found);
        if (points > 0) {
            found.add(new Sign(reason, -points, ""));
        }
    }

    private static int points(List<Sign> signs) {
        return signs.stream().mapToInt(Sign::points).sum();
    }

    private Sign sign(String name, String detail) {
        Weight weight = rules().signs().get(name);
        return new Sign(name, weight == null ? 0 : weight.points(), detail);
    }

    /// The warning of the weightiest sign that leads to one, the first of equals; null where all signs are of how the
    /// message came or is written: that alone is no fraud.
    private @Nullable String warning(List<Sign> found) {
        return found.stream()
                .filter(sign -> leadsTo(sign) != null)
                .max(Comparator.comparingInt(Sign::points))
                .map(this::leadsTo)
                .orElse(null);
    }

    private @Nullable String leadsTo(Sign sign) {
        Weight weight = rules().signs().get(sign.check());
        return weight == null ? null : weight.warning();
    }
}
