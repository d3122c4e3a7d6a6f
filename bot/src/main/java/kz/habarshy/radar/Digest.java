package kz.habarshy.radar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import kz.habarshy.wording.Wording;

/// Hexadecimal digits in place of something that is to be told apart but not to be read.
final class Digest {
    private static final int BYTES = 6;
    private static final int PRINT = 8;
    private static final int FEWEST_WORDS = 3;

    private Digest() {}

    static String of(String text) {
        return HexFormat.of().formatHex(hash(text), 0, BYTES);
    }

    /// By which staff know a message again in every chat, whatever its spelling; empty where it is too short.
    static String print(String text) {
        Wording wording = Wording.of(text);
        return wording.words().size() < FEWEST_WORDS ? "" : HexFormat.of().formatHex(hash(wording.folded()), 0, PRINT);
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
