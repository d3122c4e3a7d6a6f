package kz.habarshy.tools;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    void tellsSomebodysSamplesOfSpamFromHonestTalk() throws Exception {
        Path spam = samples(
                "spam.txt",
                i -> "🔥 Доход " + i + "00$ в неделю, обучение бесплатно, пишите + @team_" + i,
                i -> "Күніне " + i + "000 тенге табыс, жазыңыз @tabys_" + i);
        Path honest = samples(
                "honest.txt",
                i -> "Соседи, в " + i + " подъезде опять не работает лифт",
                i -> i + " қабатта су жоқ, көршілер, сіздерде бар ма");

        assertThat(run("eval", "spam", spam.toString(), honest.toString())).isZero();

        assertThat(totals().get("spam").asInt()).isEqualTo(20);
        assertThat(totals().get("warned_of_honest").asInt()).isZero();
        assertThat(totals().get("f1").asDouble()).isGreaterThan(0.9);
        assertThat(totals().get("false_alarms").asDouble()).isLessThan(0.1);
    }

    @Test
    void judgesNoSampleByALearnerThatHasSeenIt() throws Exception {
        Path spam = folder.resolve("spam.txt");
        Path honest = folder.resolve("honest.txt");
        Files.writeString(spam, "алма балық дала жаңбыр кілем лақ нан піл тау шәй айна гранат".replace(' ', '\n'));
        Files.writeString(
                honest, "арман гүл ертең замана қасқыр мысық орман сағат ұшақ ірімшік бұлт ешкі".replace(' ', '\n'));

        assertThat(run("eval", "spam", spam.toString(), honest.toString())).isZero();

        assertThat(totals().get("f1").asDouble()).isLessThan(0.9);
    }

    @Test
    void saysWhichSamplesCannotBeRead() {
        assertThat(run("eval", "spam", "nowhere.txt", "nothing.txt")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nowhere.txt cannot be read");
    }

    @Test
    void saysWhichFileCannotBeRead() {
        assertThat(run("eval", "faq", "nowhere.jsonl")).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("nowhere.jsonl cannot be read");
    }

    private Path samples(String name, IntFunction<String> one, IntFunction<String> other) throws Exception {
        return Files.write(
                folder.resolve(name),
                IntStream.rangeClosed(1, 10)
                        .boxed()
                        .flatMap(i -> Stream.of(one.apply(i), other.apply(i)))
                        .toList());
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
