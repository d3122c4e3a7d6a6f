package kz.habarshy.answers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private record Taught(String text, int answer) {}

    private record Line(int[] features, int answer, float weight) {}

    Understanding(Map<String, List<String>> asked, List<String> background, Lexicon lexicon, Tuning tuning) {
        this.intents = asked.keySet().stream().sorted().toList();
        this.lexicon = lexicon;
        this.tuning = tuning;
        List<Line> lines = IntStream.range(0, intents.size())
                .boxed()
                .flatMap(intent -> asked.getOrDefault(intents.get(intent), List.of()).stream()
                        .map(line -> new Taught(line, intent)))
                .toList()
                .parallelStream()
                .flatMap(this::read)
                .collect(Collectors.toCollection(ArrayList::new));
        background.parallelStream().map(line -> plain(line, intents.size())).forEachOrdered(lines::add);
        vectors = new Vectors(lines.stream().map(Line::features).toList(), 2);
        List<Example> examples = lines.parallelStream()
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

    private Stream<Line> read(Taught taught) {
        Meaning meaning = lexicon.meaning(Wording.of(taught.text()));
        Line line = new Line(Features.of(meaning), taught.answer(), 1);
        return meaning.has("census")
                ? Stream.of(line, new Line(withoutCensus(meaning), taught.answer(), WITHOUT_CENSUS))
                : Stream.of(line);
    }

    private Line plain(String line, int answer) {
        return new Line(Features.of(lexicon.meaning(Wording.of(line))), answer, 1);
    }

    /// As the line would be typed where the chat's talk already names the census.
    private static int[] withoutCensus(Meaning meaning) {
        List<Word> words = meaning.wording().words();
        Set<Word> named = new HashSet<>();
        meaning.of("census").forEach(hit -> named.addAll(words.subList(hit.from(), hit.to())));
        return Features.of(meaning, word -> !named.contains(word), concept -> !CONTEXT.contains(concept));
    }
}
