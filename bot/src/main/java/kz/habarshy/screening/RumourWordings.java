package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.ContentRule;
import kz.habarshy.campaign.Problem;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// Every message of fraud/rumours.yaml has words, sources and wordings in both languages, and each wording finds it.
public final class RumourWordings implements ContentRule {
    private static final int LEAST = 3;
    private static final String SOURCES = "sources.yaml";

    @Override
    public List<Problem> check(Campaign campaign) {
        String yaml = campaign.file(RumourFile.NAME);
        if (yaml == null) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<RumourFile.Line> lines = RumourFile.read(yaml).lines();
        lines.forEach(line -> whole(line, campaign, problems));
        if (problems.isEmpty()) {
            Rumours rumours = Rumours.of(campaign);
            lines.forEach(line -> line.wordings()
                    .forEach((language, wordings) -> wordings.forEach(
                            wording -> finds(line.id(), wording, rumours.in(Message.of(wording)), problems))));
        }
        return List.copyOf(problems);
    }

    private static void whole(RumourFile.Line line, Campaign campaign, List<Problem> problems) {
        unless(known(line.label()), line, "label", "must be one of " + Arrays.toString(RumourLabel.values()), problems);
        unless(RumourText.of(line.text()) != null, line, "text", "is no text of the program", problems);
        unless(
                line.says().stream().noneMatch(List::isEmpty) && !line.says().isEmpty(),
                line,
                "says",
                "is empty",
                problems);
        boolean answered = campaign.entry(line.answer()) != null;
        unless(line.answer().isEmpty() || answered, line, "answer", "is no question of the pack", problems);
        boolean sourced = answered || line.label().equals("no_source");
        unless(sourced || !line.sources().isEmpty(), line, "source", "names no source", problems);
        String sources = campaign.file(SOURCES);
        for (String source : line.sources()) {
            boolean there = sources != null
                    && sources.lines()
                            .anyMatch(each -> each.startsWith(source + ":") || each.startsWith("\"" + source + "\":"));
            unless(there, line, "source", "«" + source + "» is not in " + SOURCES, problems);
        }
        for (Language language : Language.values()) {
            boolean said = sourced || line.saidBy().containsKey(language);
            unless(said, line, "said_by", "is missing in " + language, problems);
            int count = line.wordings().getOrDefault(language, List.of()).size();
            unless(count >= LEAST, line, "wordings", "has fewer than " + LEAST + " in " + language, problems);
        }
    }

    private static boolean known(String label) {
        return Arrays.stream(RumourLabel.values())
                .anyMatch(each -> each.name().toLowerCase(Locale.ROOT).equals(label));
    }

    private static void finds(String id, String wording, @Nullable Rumour found, List<Problem> problems) {
        if (found == null || !found.id().equals(id)) {
            String what = "«" + wording + "» finds " + (found == null ? "nothing" : found.id());
            problems.add(new Problem(RumourFile.NAME, id, what));
        }
    }

    private static void unless(
            boolean fine, RumourFile.Line line, String field, String message, List<Problem> problems) {
        if (!fine) {
            problems.add(new Problem(RumourFile.NAME, line.id() + "." + field, message));
        }
    }
}
