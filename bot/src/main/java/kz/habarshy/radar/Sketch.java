package kz.habarshy.radar;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// The gist of a text as 64 small numbers (MinHash), out of which it cannot be read: texts of much the same words have
/// many of the numbers in common, whatever their spelling, disguise, figures and addresses.
final class Sketch {
    private static final int SIZE = 64;
    /// Texts that have half of their words in common agree in one band of so many numbers nearly always.
    private static final int BAND = 4;

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final Pattern ADDRESS =
            Pattern.compile("(?:https?://|@)\\S+|[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63}){1,126}(?:/\\S*)?");

    private final char[] least;

    private Sketch(char[] least) {
        this.least = least;
    }

    /// Empty for a text of fewer words.
    static Optional<Sketch> of(String text, int fewestWords) {
        List<String> stems = Wording.of(ADDRESS.matcher(text).replaceAll(" ")).words().stream()
                .filter(word -> Character.isLetter(word.folded().charAt(0)))
                .map(Word::stem)
                .toList();
        return stems.size() < fewestWords ? Optional.empty() : Optional.of(of(stems));
    }

    private static Sketch of(List<String> stems) {
        long[] smallest = new long[SIZE];
        Arrays.fill(smallest, Long.MAX_VALUE);
        for (int i = 0; i < stems.size(); i++) {
            add(smallest, stems.get(i));
            if (i > 0) {
                add(smallest, stems.get(i - 1) + " " + stems.get(i));
            }
        }
        char[] least = new char[SIZE];
        for (int i = 0; i < SIZE; i++) {
            least[i] = (char) smallest[i];
        }
        return new Sketch(least);
    }

    private static void add(long[] smallest, String part) {
        long hash = 0;
        for (int i = 0; i < part.length(); i++) {
            hash = mixed(hash + part.charAt(i));
        }
        for (int i = 0; i < SIZE; i++) {
            smallest[i] = Math.min(smallest[i], mixed(hash + (i + 1) * GOLDEN));
        }
    }

    /// The finaliser of SplitMix64: every bit of the input moves every bit of the output.
    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /// About how many percent of the words and pairs of words in both are common to both.
    int likeness(Sketch other) {
        int same = 0;
        for (int i = 0; i < SIZE; i++) {
            same += least[i] == other.least[i] ? 1 : 0;
        }
        return same * 100 / SIZE;
    }

    /// Names by which alike sketches find each other: they share at least one.
    List<String> bands() {
        List<String> bands = new ArrayList<>();
        for (int i = 0; i < SIZE; i += BAND) {
            bands.add(i / BAND + ":" + new String(least, i, BAND).hashCode());
        }
        return bands;
    }

    String text() {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE * Character.BYTES);
        bytes.asCharBuffer().put(least);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// Reads what `text` wrote.
    static Sketch parse(String text) {
        char[] least = new char[SIZE];
        ByteBuffer.wrap(Base64.getUrlDecoder().decode(text)).asCharBuffer().get(least);
        return new Sketch(least);
    }
}
