package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.answers.LinearModel.Example;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// What the asked lines taught: a regression, the lines to be near to, and the words of each language.
record Knowledge(
        List<String> intents, Vectors vectors, LinearModel model, Neighbours neighbours, LanguageGuess languages) {
    private static final float WITHOUT_CENSUS = 0.5f;
    private static final Set<String> CONTEXT = Set.of("census");

    private record Taught(String text, int answer) {}

    private record Line(int[] features, int answer, float weight) {}

    /// Learns anew; takes up to some seconds.
    static Knowledge of(Material material, Map<String, List<String>> asked, Lexicon lexicon) {
        List<String> intents = asked.keySet().stream().sorted().toList();
        List<Line> lines = IntStream.range(0, intents.size())
                .boxed()
                .flatMap(intent -> asked.getOrDefault(intents.get(intent), List.of()).stream()
                        .map(line -> new Taught(line, intent)))
                .toList()
                .parallelStream()
                .flatMap(taught -> read(taught, lexicon))
                .collect(Collectors.toCollection(ArrayList::new));
        material.chatter().parallelStream()
                .map(line -> plain(line, intents.size(), lexicon))
                .forEachOrdered(lines::add);
        Vectors vectors = new Vectors(lines.stream().map(Line::features).toList(), 2);
        List<Example> examples = lines.parallelStream()
                .map(line -> new Example(vectors.vector(line.features()), line.answer(), line.weight()))
                .toList();
        return new Knowledge(
                intents,
                vectors,
                new LinearModel(examples, vectors.size(), intents.size() + 1),
                new Neighbours(examples, vectors.size(), intents.size() + 1),
                new LanguageGuess(material.kazakh(), material.russian()));
    }

    static Knowledge read(DataInputStream in) throws IOException {
        List<String> intents = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            intents.add(in.readUTF());
        }
        int classes = intents.size() + 1;
        return new Knowledge(
                List.copyOf(intents),
                Vectors.read(in),
                LinearModel.read(in, classes),
                Neighbours.read(in, classes),
                LanguageGuess.read(in));
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(intents.size());
        for (String intent : intents) {
            out.writeUTF(intent);
        }
        vectors.write(out);
        model.write(out);
        neighbours.write(out);
        languages.write(out);
    }

    private static Stream<Line> read(Taught taught, Lexicon lexicon) {
        Meaning meaning = lexicon.meaning(Wording.of(taught.text()));
        Line line = new Line(Features.of(meaning), taught.answer(), 1);
        return meaning.has("census")
                // As the line would be typed where the chat's talk already names the census.
                ? Stream.of(line, new Line(Features.without(meaning, CONTEXT), taught.answer(), WITHOUT_CENSUS))
                : Stream.of(line);
    }

    private static Line plain(String line, int answer, Lexicon lexicon) {
        return new Line(Features.of(lexicon.meaning(Wording.of(line))), answer, 1);
    }
}
