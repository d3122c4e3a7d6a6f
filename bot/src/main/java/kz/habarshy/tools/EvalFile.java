package kz.habarshy.tools;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.habarshy.campaign.Campaign;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an `eval` command was told: the file of JSON lines, options as `--name value`, and where predictions go.
record EvalFile(Path lines, List<String> options) {
    static final int MISUSED = 2;
    private static final String PREDICTIONS = "--predictions";
    private static final String CONTENT = "--content";

    static @Nullable EvalFile of(List<String> arguments, PrintStream out) {
        boolean paired = arguments.size() % 2 == 1 && !arguments.getFirst().startsWith("--");
        if (!paired || !Files.isReadable(Path.of(arguments.getFirst()))) {
            out.println(
                    paired
                            ? "The file " + arguments.getFirst() + " cannot be read"
                            : "A file of JSON lines is needed, then options as --name value");
            return null;
        }
        return new EvalFile(Path.of(arguments.getFirst()), arguments.subList(1, arguments.size()));
    }

    @Nullable
    String option(String name) {
        int at = options.indexOf(name);
        return at < 0 || at + 1 >= options.size() ? null : options.get(at + 1);
    }

    /// The folder of `--content`, else the packed census.
    Campaign campaign() {
        String folder = option(CONTENT);
        return folder == null ? Campaign.packed("census-2021") : Campaign.load(Path.of(folder));
    }

    /// Asks for each line and writes the predictions, when wanted, a line each.
    <T> List<T> each(Function<JsonNode, T> ask, Function<T, ObjectNode> prediction) {
        List<T> results = new ArrayList<>();
        String target = option(PREDICTIONS);
        try (Writer writer = target == null ? Writer.nullWriter() : Files.newBufferedWriter(Path.of(target))) {
            for (String line : Files.readAllLines(lines)) {
                if (!line.isBlank()) {
                    T result = ask.apply(JsonMapper.shared().readTree(line));
                    results.add(result);
                    writer.write(prediction.apply(result) + "\n");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The predictions for " + lines + " cannot be written", e);
        }
        return results;
    }

    static String text(JsonNode line, String field) {
        JsonNode value = line.get(field);
        return value == null || value.isNull() ? "" : value.asString();
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : Math.round(part * 10_000.0 / whole) / 10_000.0;
    }
}
