package kz.habarshy.answers;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import kz.habarshy.answers.LinearModel.Example;
import kz.habarshy.answers.Vectors.Vector;

/// The lines nearest to a text by cosine, found through an index from feature to lines.
final class Neighbours {
    /// What more lines have tells none from another: nine tenths of the work of finding, and no better answer.
    private static final int COMMON = 100;
    private static final int MOST_LINES = 1 << Short.SIZE;
    private static final int MOST_SPARE = 16;

    private final int classes;
    private final int[] begins;
    /// The number of a line and how much it weighs there, to half precision, beside each other in one number.
    private final int[] postings;

    private final int[] answers;
    /// One for each text that is looked up at once, none anew for each.
    private final Queue<Sheet> spare = new ArrayBlockingQueue<>(MOST_SPARE);

    /// The cosines of all lines, all zero between two texts, and which of them are not.
    private record Sheet(float[] cosines, int[] touched) {}

    Neighbours(List<Example> examples, int features, int classes) {
        this.classes = classes;
        this.answers = examples.stream().mapToInt(Example::answer).toArray();
        this.begins = begins(examples, features);
        this.postings = new int[begins[features]];
        if (examples.size() > MOST_LINES) {
            throw new IllegalStateException("A pack may hold %d lines, not %d".formatted(MOST_LINES, examples.size()));
        }
        int[] next = begins.clone();
        for (int line = 0; line < examples.size(); line++) {
            Vector vector = examples.get(line).vector();
            for (int i = 0; i < vector.features().length; i++) {
                int feature = vector.features()[i];
                if (begins[feature] < begins[feature + 1]) {
                    postings[next[feature]++] = posting(line, vector.weights()[i]);
                }
            }
        }
    }

    private Neighbours(int classes, int[] answers, int[] begins, int[] postings) {
        this.classes = classes;
        this.answers = answers;
        this.begins = begins;
        this.postings = postings;
    }

    private static int posting(int line, float weight) {
        return line << Short.SIZE | Short.toUnsignedInt(Float.floatToFloat16(weight));
    }

    static Neighbours read(DataInputStream in, int classes) throws IOException {
        return new Neighbours(classes, Numbers.readWhole(in), Numbers.readWhole(in), Numbers.readWhole(in));
    }

    void write(DataOutputStream out) throws IOException {
        Numbers.write(out, answers);
        Numbers.write(out, begins);
        Numbers.write(out, postings);
    }

    /// Where each feature's lines begin among all postings, and where the last one's end.
    private static int[] begins(List<Example> examples, int features) {
        int[] begins = new int[features + 1];
        for (Example example : examples) {
            for (int feature : example.vector().features()) {
                begins[feature + 1]++;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            if (begins[feature + 1] > COMMON) {
                begins[feature + 1] = 0;
            }
        }
        for (int feature = 0; feature < features; feature++) {
            begins[feature + 1] += begins[feature];
        }
        return begins;
    }

    /// For each class the cosine of its nearest line, 0 to 1, softened by its second.
    float[] nearness(Vector vector) {
        Sheet sheet = spare.poll();
        if (sheet == null) {
            sheet = new Sheet(new float[answers.length], new int[answers.length + 1]);
        }
        int count = fill(sheet, vector);
        float[] nearness = nearest(sheet, count);
        boolean _ = spare.offer(sheet);
        return nearness;
    }

    /// Each line is noted, and the note stays where the line was met first: of thousands of choices a text, whether to
    /// note it, the processor would guess half wrongly.
    private int fill(Sheet sheet, Vector vector) {
        float[] cosines = sheet.cosines();
        int[] touched = sheet.touched();
        int count = 0;
        for (int i = 0; i < vector.features().length; i++) {
            float weight = vector.weights()[i];
            int end = begins[vector.features()[i] + 1];
            for (int p = begins[vector.features()[i]]; p < end; p++) {
                int line = postings[p] >>> Short.SIZE;
                float before = cosines[line];
                touched[count] = line;
                count = Math.min(before == 0 ? count + 1 : count, touched.length - 1);
                cosines[line] = before + weight * Float.float16ToFloat((short) postings[p]);
            }
        }
        return count;
    }

    /// Wipes the sheet on the way.
    private float[] nearest(Sheet sheet, int count) {
        float[] best = new float[classes];
        float[] second = new float[classes];
        for (int i = 0; i < count; i++) {
            int line = sheet.touched()[i];
            int answer = answers[line];
            float cosine = sheet.cosines()[line];
            sheet.cosines()[line] = 0;
            second[answer] = Math.max(second[answer], Math.min(cosine, best[answer]));
            best[answer] = Math.max(best[answer], cosine);
        }
        for (int c = 0; c < classes; c++) {
            best[c] = 0.7f * best[c] + 0.3f * second[c];
        }
        return best;
    }
}
