package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.ContentRule;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Problem;
import kz.habarshy.chat.Language;

/// The thresholds are sound, and every asked line of the pack finds its own question first or second.
public final class AskedLinesFindTheirAnswer implements ContentRule {
    private static final int GOOD_RANKS = 2;

    @Override
    public List<Problem> check(Campaign campaign) {
        String tuning = campaign.file(Tuning.FILE);
        List<Problem> problems = new ArrayList<>(
                tuning == null
                        ? List.of(new Problem(Tuning.FILE, "", "the file is missing"))
                        : Tuning.problems(tuning));
        if (!problems.isEmpty()) {
            return List.copyOf(problems);
        }
        Answers answers = Answers.of(campaign);
        for (Entry entry : campaign.entries()) {
            for (Language language : Language.values()) {
                check(entry, language, answers, problems);
            }
        }
        return List.copyOf(problems);
    }

    private static void check(Entry entry, Language language, Answers answers, List<Problem> problems) {
        String file = "faq/" + entry.id() + "/asked." + language.name().toLowerCase(Locale.ROOT) + ".txt";
        for (String line : entry.asked(language)) {
            List<String> found = answers.find(line, Mode.PRIVATE).candidates().stream()
                    .map(Candidate::intent)
                    .limit(GOOD_RANKS)
                    .toList();
            if (!found.contains(entry.id())) {
                problems.add(
                        new Problem(file, line, "does not find its own answer, but " + String.join(" and ", found)));
            }
        }
    }
}
