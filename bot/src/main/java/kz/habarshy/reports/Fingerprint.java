package kz.habarshy.reports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import kz.habarshy.wording.Wording;

/// The mark by which the same message is known again wherever it is repeated, whatever its spelling and disguise; the
/// message cannot be read out of it.
public final class Fingerprint {
    private static final int BYTES = 8;
    private static final int FEWEST_WORDS = 3;

    private Fingerprint() {}

    /// Sixteen hexadecimal digits; empty where the text is too short to be anybody's message in particular.
    public static String of(String text) {
        Wording wording = Wording.of(text);
        return wording.words().size() < FEWEST_WORDS ? "" : digest(wording.folded());
    }

    /// Whether it is the mark of a message, and not the name under which a case lies that has none.
    static boolean isMark(String mark) {
        return mark.length() == 2 * BYTES;
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
