package kz.habarshy.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.ToldApart;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// `eval spam SPAM HAM`: what the shield says of somebody's samples of ordinary spam and of honest talk, and how well
/// its learner tells the two apart when it is taught with them, dealt out anew several times.
final class EvalSpamCommand implements Command {
    private static final int SEEDS = 5;
    private static final int SHOWN = 100;
    private static final String CAMPAIGN = "census-2021";

    @Override
    public List<String> name() {
        return List.of("eval", "spam");
    }

    @Override
    public String usage() {
        return "SPAM HAM   (two files with a message a line)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (arguments.size() != 2) {
            out.println("eval spam " + usage());
            return EvalFile.MISUSED;
        }
        List<List<String>> samples = new ArrayList<>();
        for (String file : arguments) {
            try {
                samples.add(messages(Path.of(file)));
            } catch (IOException e) {
                out.println("The file " + file + " cannot be read");
                return EvalFile.MISUSED;
            }
        }
        compare(Campaign.packed(CAMPAIGN), samples.getFirst(), samples.getLast(), out);
        return 0;
    }

    private static List<String> messages(Path file) throws IOException {
        return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
    }

    private static void compare(Campaign campaign, List<String> spam, List<String> honest, PrintStream out) {
        Screening screening = Screening.of(campaign);
        List<SpamScore> scores = LongStream.rangeClosed(1, SEEDS)
                .mapToObj(seed -> SpamScore.of(ToldApart.all(campaign, spam, honest, seed)))
                .toList();
        out.println(SpamScore.HEADER);
        scores.forEach(score -> out.println(score.row()));
        List<String> warned = warned(spam, screening);
        List<String> alarmed = warned(honest, screening);
        warned.forEach(text -> out.println("warned of spam    " + head(text)));
        alarmed.forEach(text -> out.println("warned of honest  " + head(text)));
        ObjectNode totals = JsonMapper.shared().createObjectNode();
        totals.put("spam", spam.size()).put("honest", honest.size());
        totals.put("warned_of_spam", warned.size()).put("warned_of_honest", alarmed.size());
        SpamScore.sum(scores).addTo(totals);
        out.println(totals);
    }

    private static List<String> warned(List<String> messages, Screening screening) {
        return messages.stream()
                .filter(text -> screening.judge(Message.of(text)).fraud())
                .toList();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(SHOWN, text.length()));
    }
}
