package kz.habarshy.tools;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.habarshy.answers.Answers;
import kz.habarshy.answers.Candidate;
import kz.habarshy.answers.Finding;
import kz.habarshy.answers.HeldBack;
import kz.habarshy.answers.Mode;
import kz.habarshy.campaign.Campaign;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval faq FILE`: asks each line of a file and counts how often the right answer was found; a pack's folder
/// instead of a file asks its own lines, each of answers that have not learnt it.
final class EvalFaqCommand implements Command {
    @Override
    public List<String> name() {
        return List.of("eval", "faq");
    }

    @Override
    public String usage() {
        return "FILE [--mode private|group] [--predictions OUT] [--content DIR]   (JSON lines with id, text, intent; or a pack's folder)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        EvalFile file = EvalFile.of(arguments, out);
        if (file == null) {
            return EvalFile.MISUSED;
        }
        Mode mode = "group".equals(file.option("--mode")) ? Mode.GROUP : Mode.PRIVATE;
        List<FaqScore.Asked> asked = Files.isDirectory(file.lines()) ? heldBack(file.lines(), mode) : asked(file, mode);
        new FaqTables(asked).print(out);
        out.println(new FaqScore(asked).totals(mode));
        return 0;
    }

    private static List<FaqScore.Asked> asked(EvalFile file, Mode mode) {
        Answers answers = Answers.of(file.campaign());
        return file.each(
                line -> new FaqScore.Asked(line, answers.find(EvalFile.text(line, "text"), mode), mode),
                EvalFaqCommand::prediction);
    }

    private static List<FaqScore.Asked> heldBack(Path pack, Mode mode) {
        return HeldBack.all(Campaign.load(pack), mode).stream()
                .map(each -> new FaqScore.Asked(line(each), each.finding(), mode))
                .toList();
    }

    private static ObjectNode line(HeldBack each) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("text", each.line());
        line.put("intent", each.intent());
        line.put("lang", each.language().name().toLowerCase(Locale.ROOT));
        line.put("kw", each.finding().censusWord());
        return line;
    }

    private static ObjectNode prediction(FaqScore.Asked asked) {
        ObjectNode prediction = JsonMapper.shared().createObjectNode();
        JsonNode line = asked.line();
        Finding finding = asked.finding();
        prediction.put("id", EvalFile.text(line, "id"));
        @Nullable String intent = asked.intent();
        prediction.put("intent", intent);
        prediction.put("score", finding.score());
        ArrayNode candidates = prediction.putArray("candidates");
        for (Candidate candidate : finding.candidates()) {
            candidates.addArray().add(candidate.intent()).add(candidate.score());
        }
        prediction.put("lang", finding.language().name().toLowerCase(Locale.ROOT));
        return prediction;
    }
}
