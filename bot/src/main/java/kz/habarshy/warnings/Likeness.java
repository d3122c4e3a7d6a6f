package kz.habarshy.warnings;

import java.util.ArrayList;
import java.util.List;
import kz.habarshy.wording.Word;
import kz.habarshy.wording.Wording;

/// A text as 64 bits that stay nearly the same when a few of its words change (SimHash over words and pairs of words);
/// the text cannot be read out of them.
record Likeness(long bits) {
    private static final int NEAR = 16;

    static Likeness of(String text) {
        List<String> stems = Wording.of(text).words().stream().map(Word::stem).toList();
        List<String> features = new ArrayList<>(stems);
        for (int i = 1; i < stems.size(); i++) {
            features.add(stems.get(i - 1) + " " + stems.get(i));
        }
        var votes = new int[Long.SIZE];
        for (String feature : features) {
            long hash = TextMark.number(feature);
            for (int bit = 0; bit < Long.SIZE; bit++) {
                votes[bit] += (hash >>> bit & 1) == 1 ? 1 : -1;
            }
        }
        long bits = 0;
        for (int bit = 0; bit < Long.SIZE; bit++) {
            bits |= votes[bit] > 0 ? 1L << bit : 0;
        }
        return new Likeness(bits);
    }

    boolean near(Likeness other) {
        return Long.bitCount(bits ^ other.bits) <= NEAR;
    }

    String text() {
        return Long.toHexString(bits);
    }

    static Likeness parse(String text) {
        return new Likeness(Long.parseUnsignedLong(text, 16));
    }
}
