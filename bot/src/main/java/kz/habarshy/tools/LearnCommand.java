package kz.habarshy.tools;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import kz.habarshy.answers.KnowledgeFile;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.LessonFile;

/// `learn DIR CLASSES`: learns the questions and the examples of fraud of a campaign, or of every campaign in the
/// folder, while the program is
/// built, so that it need not at each start.
final class LearnCommand implements Command {
    private static final int MISUSED = 2;

    @Override
    public List<String> name() {
        return List.of("learn");
    }

    @Override
    public String usage() {
        return "DIR CLASSES   (a campaign's folder or one that holds campaigns, and the folder of classes that shall hold what was learnt)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2) {
            out.println("learn " + usage());
            return MISUSED;
        }
        for (Path pack : Packs.in(Path.of(arguments.getFirst()))) {
            Campaign campaign = Campaign.load(pack);
            Path classes = Path.of(arguments.getLast());
            out.println("Learnt: " + KnowledgeFile.write(campaign, classes));
            out.println("Learnt: " + LessonFile.write(campaign, classes));
        }
        return 0;
    }
}
