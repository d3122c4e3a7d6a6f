package kz.habarshy.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// A parser to be broken: inputs that it reads well, pieces to put into them, the longest that one input may take, and
/// what it does with an input, which fails on what must never be.
public record Fuzzed(
        String name, List<byte[]> good, List<byte[]> pieces, Duration longest, int largest, Consumer<byte[]> takes) {
    private static final Duration A_DECISION = Duration.ofSeconds(2);
    private static final int LONGEST_TEXT = 10_000;

    /// A parser of texts, as UTF-16 so that halves of letters come too.
    public static Fuzzed text(String name, List<String> good, List<String> pieces, Consumer<String> takes) {
        return new Fuzzed(
                name,
                good.stream().map(Fuzzed::bytes).toList(),
                pieces.stream().map(Fuzzed::bytes).toList(),
                A_DECISION,
                LONGEST_TEXT,
                input -> takes.accept(chars(input)));
    }

    /// A parser of JSON and the like.
    public static Fuzzed json(String name, List<String> good, List<String> pieces, Consumer<String> takes) {
        return new Fuzzed(
                name,
                good.stream().map(Fuzzed::utf8).toList(),
                pieces.stream().map(Fuzzed::utf8).toList(),
                A_DECISION,
                LONGEST_TEXT,
                input -> takes.accept(new String(input, StandardCharsets.UTF_8)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length() * Character.BYTES);
        bytes.asCharBuffer().put(text);
        return bytes.array();
    }

    private static String chars(byte[] input) {
        return ByteBuffer.wrap(input, 0, input.length / Character.BYTES * Character.BYTES)
                .asCharBuffer()
                .toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
