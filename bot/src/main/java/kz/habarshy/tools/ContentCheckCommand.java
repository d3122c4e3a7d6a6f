package kz.habarshy.tools;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import kz.habarshy.answers.AskedLinesFindTheirAnswer;
import kz.habarshy.campaign.ContentCheck;
import kz.habarshy.campaign.ContentRule;
import kz.habarshy.campaign.Problem;
import kz.habarshy.screening.FraudExamples;
import kz.habarshy.screening.RumourWordings;
import kz.habarshy.warnings.PolicyRule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `content check [DIR]`: lists all problems of a campaign's folder, or of every campaign in the folder.
final class ContentCheckCommand implements Command {
    private static final String DEFAULT = "content";

    /// What the packages that use the pack demand of it besides.
    static List<ContentRule> furtherRules() {
        return List.of(new AskedLinesFindTheirAnswer(), new FraudExamples(), new RumourWordings(), new PolicyRule());
    }

    @Override
    public List<String> name() {
        return List.of("content", "check");
    }

    @Override
    public String usage() {
        return "[DIR]   (a campaign's folder or one that holds campaigns; default: " + DEFAULT + ")";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Path folder = Path.of(arguments.isEmpty() ? DEFAULT : arguments.getFirst());
        List<Path> packs = Packs.in(folder);
        if (packs.isEmpty()) {
            out.println("There is no campaign in " + folder.toAbsolutePath() + ": no " + Packs.HEAD + " was found");
        }
        ContentCheck check = new ContentCheck(furtherRules());
        ObjectNode totals = JsonMapper.shared().createObjectNode();
        ObjectNode campaigns = totals.putObject("campaigns");
        int problems = packs.isEmpty() ? 1 : 0;
        for (Path pack : packs) {
            List<Problem> found = check.check(pack);
            found.forEach(problem -> out.println(pack.resolve(problem.file()) + place(problem)));
            campaigns.put(String.valueOf(pack.toAbsolutePath().normalize().getFileName()), found.size());
            problems += found.size();
        }
        totals.put("problems", problems);
        out.println(totals);
        return problems == 0 ? 0 : 1;
    }

    private static String place(Problem problem) {
        return (problem.key().isEmpty() ? "" : " · " + problem.key()) + ": " + problem.message();
    }
}
