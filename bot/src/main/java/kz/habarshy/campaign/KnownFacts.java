package kz.habarshy.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Nothing is told before it was known, and nothing is dated after the day on which it is told.
final class KnownFacts implements ContentRule {
    @Override
    public List<Problem> check(Campaign campaign) {
        Contents contents = campaign.contents();
        Facts facts = contents.head().facts();
        Set<Problem> found = new LinkedHashSet<>();
        for (Wording wording : contents.wordings()) {
            LocalDate shown = wording.shownFrom();
            for (String base : shown == null ? Set.<String>of() : bases(wording)) {
                LocalDate known = facts.knownFrom(base);
                if (known != null && known.isAfter(shown)) {
                    found.add(wording.problem("tells {" + base + "} from " + shown + " on, known from " + known));
                }
            }
        }
        dates(contents, found);
        return new ArrayList<>(found);
    }

    private static Set<String> bases(Wording wording) {
        Set<String> bases = new TreeSet<>();
        wording.template()
                .names()
                .forEach(name -> bases.add(Placeholder.of(name).base()));
        return bases;
    }

    private static void dates(Contents contents, Set<Problem> found) {
        Calendar calendar = contents.head().calendar();
        contents.variants().forEach((id, variants) -> {
            for (int i = 0; i < variants.size(); i++) {
                Variant variant = variants.get(i);
                LocalDate last = variant.lastDay(calendar);
                if (last != null && variant.asOf().isAfter(last)) {
                    String key = "answers[" + (i + 1) + "].as_of";
                    String message = variant.asOf() + " is after the last day on which it is shown, " + last;
                    found.add(new Problem("faq/" + id + "/entry.yaml", key, message));
                }
            }
        });
        for (Explanation post : contents.explanations()) {
            if (post.asOf().isAfter(post.on())) {
                found.add(new Problem("posts/" + post.id() + ".yaml", "as_of", "is after the day of the post"));
            }
        }
    }
}
