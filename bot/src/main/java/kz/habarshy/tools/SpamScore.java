package kz.habarshy.tools;

import java.util.List;
import java.util.Locale;
import kz.habarshy.screening.ToldApart;
import tools.jackson.databind.node.ObjectNode;

/// How many messages of each kind were taken for spam.
record SpamScore(long spam, long found, long honest, long alarms) {
    static final String HEADER = "    spam   found  honest  alarms  precision  recall      F1  alarms of honest";

    static SpamScore of(List<ToldApart> all) {
        long spam = all.stream().filter(ToldApart::spam).count();
        long found = all.stream().filter(each -> each.spam() && each.likeSpam()).count();
        long called = all.stream().filter(ToldApart::likeSpam).count();
        return new SpamScore(spam, found, all.size() - spam, called - found);
    }

    static SpamScore sum(List<SpamScore> scores) {
        return scores.stream()
                .reduce(
                        new SpamScore(0, 0, 0, 0),
                        (a, b) -> new SpamScore(
                                a.spam + b.spam, a.found + b.found, a.honest + b.honest, a.alarms + b.alarms));
    }

    private double precision() {
        return EvalFile.share(found, found + alarms);
    }

    private double recall() {
        return EvalFile.share(found, spam);
    }

    private double f1() {
        return EvalFile.share(2 * found, spam + found + alarms);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "%8d%8d%8d%8d%11.3f%8.3f%8.3f%18.3f",
                spam,
                found,
                honest,
                alarms,
                precision(),
                recall(),
                f1(),
                EvalFile.share(alarms, honest));
    }

    void addTo(ObjectNode totals) {
        totals.put("precision", precision()).put("recall", recall()).put("f1", f1());
        totals.put("false_alarms", EvalFile.share(alarms, honest));
    }
}
