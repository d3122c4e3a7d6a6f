package kz.habarshy.wording;

import java.util.Arrays;

/// Features of a text as numbers, of several kinds from 0 on. A feature is known by its hash alone: two of a kind may
/// share one of a quarter of a million numbers, which seldom happens and hardly harms.
public final class HashedFeatures {
    private static final int OF_A_KIND = 1 << 18;
    private static final int SPREAD = 0x9E3779B9;
    private static final int TOP_BITS = 14;

    private int[] found = new int[256];
    private int count;

    public void add(int kind, int hash) {
        if (count == found.length) {
            found = Arrays.copyOf(found, 2 * count);
        }
        found[count++] = kind * OF_A_KIND + (hash * SPREAD >>> TOP_BITS);
    }

    /// Every piece of a word that has `shortest` to `longest` letters.
    public void addPieces(int kind, String word, int shortest, int longest) {
        for (int at = 0; at + shortest <= word.length(); at++) {
            int hash = 0;
            for (int length = 1; length <= longest && at + length <= word.length(); length++) {
                hash = 31 * hash + word.charAt(at + length - 1);
                if (length >= shortest) {
                    add(kind, 31 * hash + length);
                }
            }
        }
    }

    /// Ascending, each once.
    public int[] distinct() {
        Arrays.sort(found, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || found[kept - 1] != found[i]) {
                found[kept++] = found[i];
            }
        }
        return Arrays.copyOf(found, kept);
    }

    public static int kind(int feature) {
        return feature / OF_A_KIND;
    }

    /// Every feature is below this where there are so many kinds.
    public static int limit(int kinds) {
        return kinds * OF_A_KIND;
    }
}
