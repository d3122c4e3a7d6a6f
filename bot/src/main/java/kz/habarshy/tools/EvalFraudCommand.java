package kz.habarshy.tools;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.screening.HeldBack;
import kz.habarshy.screening.Message;
import kz.habarshy.screening.Screening;
import kz.habarshy.screening.Sign;
import kz.habarshy.tools.FraudTables.Judged;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// `eval fraud FILE`: judges each message of a file and counts misses and false alarms; a pack's folder instead of a
/// file judges its own examples, each by a judge that has not learnt it.
final class EvalFraudCommand implements Command {
    @Override
    public List<String> name() {
        return List.of("eval", "fraud");
    }

    @Override
    public String usage() {
        return "FILE [--predictions OUT] [--content DIR]   (JSON lines with id, text, label; links and forwarded if known; or a pack's folder)";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        EvalFile file = EvalFile.of(arguments, out);
        if (file == null) {
            return EvalFile.MISUSED;
        }
        List<Judged> judged = Files.isDirectory(file.lines()) ? heldBack(file.lines()) : judged(file);
        new FraudTables(judged).print(out);
        out.println(totals(judged));
        return 0;
    }

    private static List<Judged> judged(EvalFile file) {
        Screening screening = Screening.of(file.campaign());
        return file.each(line -> new Judged(line, screening.judge(message(line))), EvalFraudCommand::prediction);
    }

    private static List<Judged> heldBack(Path pack) {
        return HeldBack.all(Campaign.load(pack)).stream()
                .map(each -> new Judged(line(each), each.verdict()))
                .toList();
    }

    private static ObjectNode line(HeldBack each) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("text", each.text())
                .put("label", each.fraud() ? "fraud" : "benign");
    }

    private static Message message(JsonNode line) {
        List<String> links = new ArrayList<>();
        if (line.get("links") != null) {
            line.get("links").forEach(link -> links.add(link.asString()));
        }
        JsonNode forwarded = line.get("forwarded");
        return new Message(EvalFile.text(line, "text"), links, forwarded != null && forwarded.asBoolean());
    }

    private static ObjectNode prediction(Judged judged) {
        ObjectNode prediction = JsonMapper.shared().createObjectNode();
        prediction.put("id", EvalFile.text(judged.line(), "id"));
        prediction.put("verdict", judged.verdict().fraud() ? "fraud" : "clean");
        prediction.put("points", judged.verdict().points());
        ArrayNode findings = prediction.putArray("findings");
        for (Sign sign : judged.verdict().signs()) {
            findings.addObject()
                    .put("check", sign.check())
                    .put("points", sign.points())
                    .put("detail", sign.detail());
        }
        return prediction;
    }

    private static ObjectNode totals(List<Judged> all) {
        ObjectNode totals = JsonMapper.shared().createObjectNode();
        long called = all.stream().filter(judged -> judged.verdict().fraud()).count();
        totals.put("count", all.size());
        totals.put("called_fraud", called);
        totals.put("called_fraud_share", EvalFile.share(called, all.size()));
        if (all.stream().anyMatch(judged -> judged.line().has("label"))) {
            long fraud = all.stream().filter(Judged::isFraud).count();
            long caught = all.stream().filter(Judged::caught).count();
            totals.put("fraud", fraud);
            totals.put("caught", caught);
            totals.put("false_alarms", called - caught);
            totals.put("recall", EvalFile.share(caught, fraud));
            totals.put("precision", called == 0 ? 1 : EvalFile.share(caught, called));
            addBy("kind", all, totals.putObject("right_by_kind"));
            addBy("form", all, totals.putObject("right_by_form"));
            addBy("lang", all, totals.putObject("right_by_language"));
        }
        return totals;
    }

    private static void addBy(String field, List<Judged> all, ObjectNode totals) {
        Set<String> values = new TreeSet<>();
        all.forEach(judged -> values.add(EvalFile.text(judged.line(), field)));
        for (String value : values) {
            List<Judged> some = all.stream()
                    .filter(judged -> EvalFile.text(judged.line(), field).equals(value))
                    .toList();
            long right = some.stream().filter(Judged::right).count();
            totals.putObject(value.isEmpty() ? "unnamed" : value)
                    .put("count", some.size())
                    .put("right", EvalFile.share(right, some.size()));
        }
    }
}
