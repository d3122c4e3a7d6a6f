package kz.habarshy.warnings;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Collectors;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.screening.Message;
import kz.habarshy.wording.Wording;

/// Hashes by which something is known again and from which it cannot be read.
final class TextMark {
    private static final int BRIEF = 3;
    private static final int FEWEST_WORDS = 3;

    private TextMark() {}

    /// A message's own in one chat, whatever its spelling and disguise; salted with the chat, so that nobody can follow
    /// a text from chat to chat by it.
    static String of(ChatKey chat, Message message) {
        String links = message.links().stream().sorted().collect(Collectors.joining(" "));
        byte[] hash = hash(chat + "\n" + Wording.of(message.text()).folded() + "\n" + links);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, Long.BYTES));
    }

    /// The same in every chat, by which staff know a message again; empty where it is too short to be anybody's in
    /// particular.
    static String print(String text) {
        Wording wording = Wording.of(text);
        return wording.words().size() < FEWEST_WORDS
                ? ""
                : HexFormat.of().formatHex(hash(wording.folded()), 0, Long.BYTES);
    }

    /// Enough to tell some dozen addresses apart.
    static String brief(String address) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash(address), BRIEF));
    }

    static long number(String text) {
        return ByteBuffer.wrap(hash(text)).getLong();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("This Java has no SHA-256", missing);
        }
    }
}
