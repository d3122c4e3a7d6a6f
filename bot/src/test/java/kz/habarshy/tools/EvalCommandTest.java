package kz.habarshy.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvalCommandTest {
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void writesAPredictionForEachQuestion() throws Exception {
        Path file = write(
                "{\"id\":\"a\",\"text\":\"Санаққа қандай құжаттар керек?\",\"intent\":\"documents_needed\",\"form\":\"clean\",\"lang\":\"kk\"}",
                "{\"id\":\"b\",\"text\":\"лифт стоит\"}");
        Path predictions = folder.resolve("out.jsonl");

        assertThat(run("eval", "faq", file.toString(), "--mode", "group", "--predictions", predictions.toString()))
                .isZero();

        List<String> lines = Files.readAllLines(predictions);
        assertThat(lines).hasSize(2);
        JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(first.get("intent").asString()).isEqualTo("documents_needed");
        assertThat(first.get("lang").asString()).isEqualTo("kk");
        assertThat(first.get("candidates").size()).isEqualTo(3);
        assertThat(JsonMapper.shared().readTree(lines.getLast()).get("intent").isNull())
                .isTrue();
        assertThat(totals().get("right_first").asDouble()).isEqualTo(1.0);
        assertThat(totals().get("answered").asInt()).isEqualTo(1);
    }

    @Test
    void countsCaughtFraudAndFalseAlarms() throws Exception {
        Path file = write(
                "{\"id\":\"a\",\"text\":\"Перепись: назовите код из SMS\",\"label\":\"fraud\",\"kind\":\"sms_code\"}",
                "{\"id\":\"b\",\"text\":\"Лифт не работает\",\"label\":\"benign\",\"kind\":\"other\"}");
        Path predictions = folder.resolve("out.jsonl");

        assertThat(run("eval", "fraud", file.toString(), "--predictions", predictions.toString()))
                .isZero();

        JsonNode first =
                JsonMapper.shared().readTree(Files.readAllLines(predictions).getFirst());
        assertThat(first.get("verdict").asString()).isEqualTo("fraud");
        assertThat(first.get("findings").get(0).get("check").asString()).isEqualTo("asks_code");
        assertThat(totals().get("recall").asDouble()).isEqualTo(1.0);
        assertThat(totals().get("precision").asDouble()).isEqualTo(1.0);
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThat(run("eval", "faq", "nowhere.jsonl")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nowhere.jsonl cannot be read");
    }

    private Path write(String... lines) throws Exception {
        return Files.write(folder.resolve("in.jsonl"), List.of(lines));
    }

    private JsonNode totals() {
        return JsonMapper.shared()
                .readTree(printed.toString(StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                        .getLast());
    }

    private int run(String... words) {
        return CommandLine.run(List.of(words), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }
}
