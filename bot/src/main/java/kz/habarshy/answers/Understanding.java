package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.habarshy.answers.LinearModel.Example;
import kz.habarshy.answers.Vectors.Vector;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// Ranks the pack's questions for a text: logistic regression and nearest lines, both learnt from the asked lines at
/// the start.
final class Understanding {
    private static final float WITHOUT_CENSUS = 0.5f;
    private static final Set<String> CONTEXT = Set.of("census");

    private final List<String> intents;
    private final Vectors vectors;
    private final LinearModel model;
    private final Neighbours neighbours;
    private final Lexicon lexicon;
    private final Tuning tuning;

    /// The ranking of all intents, best first, and the probability that the text is no question of the pack at all.
    record Ranking(List<Candidate> candidates, double background) {}

    private record Line(Set<String> features, int answer, float weight) {}

    Understanding(Map<String, List<String>> asked, List<String> background, Lexicon lexicon, Tuning tuning) {
        this.intents = asked.keySet().stream().sorted().toList();
        this.lexicon = lexicon;
        this.tuning = tuning;
        List<Line> lines = new ArrayList<>();
        for (int intent = 0; intent < intents.size(); intent++) {
            for (String line : asked.getOrDefault(intents.get(intent), List.of())) {
                addLine(line, intent, lines);
            }
        }
        background.forEach(line -> addPlain(line, intents.size(), 1, lines));
        vectors = new Vectors(lines.stream().map(Line::features).toList(), 2);
        List<Example> examples = lines.stream()
                .map(line -> new Example(vectors.vector(line.features()), line.answer(), line.weight()))
                .toList();
        model = new LinearModel(examples, vectors.size(), intents.size() + 1);
        neighbours = new Neighbours(examples, vectors.size(), intents.size() + 1);
    }

    Ranking rank(Meaning meaning) {
        Vector vector = vectors.vector(Features.of(meaning));
        float[] likely = model.probabilities(vector);
        float[] near = neighbours.nearness(vector);
        float[] sums = new float[likely.length];
        for (int c = 0; c < sums.length; c++) {
            sums[c] = (float) (tuning.modelWeight() * Math.log(likely[c] + 1e-6) + tuning.nearWeight() * near[c]);
        }
        float[] together = LinearModel.softmax(sums);
        List<Candidate> candidates = IntStream.range(0, intents.size())
                .mapToObj(i -> new Candidate(intents.get(i), together[i]))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        return new Ranking(candidates, together[intents.size()]);
    }

    private void addLine(String line, int answer, List<Line> lines) {
        addPlain(line, answer, 1, lines);
        Meaning meaning = lexicon.meaning(Wording.of(line));
        if (meaning.has("census")) {
            lines.add(new Line(withoutCensus(meaning), answer, WITHOUT_CENSUS));
        }
    }

    private void addPlain(String line, int answer, float weight, List<Line> lines) {
        lines.add(new Line(Features.of(lexicon.meaning(Wording.of(line))), answer, weight));
    }

    /// As the line would be typed where the chat's talk already names the census.
    private static Set<String> withoutCensus(Meaning meaning) {
        List<Word> words = meaning.wording().words();
        Set<Word> named = new HashSet<>();
        meaning.of("census").forEach(hit -> named.addAll(words.subList(hit.from(), hit.to())));
        return Features.of(meaning, word -> !named.contains(word), concept -> !CONTEXT.contains(concept));
    }
}
