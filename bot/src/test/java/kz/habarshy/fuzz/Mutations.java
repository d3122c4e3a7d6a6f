package kz.habarshy.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/// Inputs that are nearly right: a good one with a few things done to it. The same seed makes the same input.
final class Mutations {
    private static final int MOST = 12;
    private static final String[] NUMBERS = {
        "0",
        "1",
        "-1",
        "9",
        "4095",
        "4096",
        "4097",
        "65536",
        "2147483647",
        "-2147483648",
        "2147483648",
        "1e9",
        "99999999999999999999"
    };

    private final Fuzzed parser;

    Mutations(Fuzzed parser) {
        this.parser = parser;
    }

    byte[] input(long seed) {
        var random = new Random(seed);
        byte[] input = any(parser.good(), random);
        int times = random.nextInt(MOST);
        for (int i = 0; i < times; i++) {
            input = changed(input, random);
        }
        return input.length <= parser.largest() ? input : part(input, 0, parser.largest());
    }

    private byte[] changed(byte[] input, Random random) {
        int at = input.length == 0 ? 0 : even(random.nextInt(input.length + 1), random);
        int to = Math.min(input.length, at + even(1 + random.nextInt(40), random));
        return switch (random.nextInt(9)) {
            case 0 -> flipped(input, at, random);
            case 1 -> joined(part(input, 0, at), part(input, to, input.length));
            case 2 -> joined(part(input, 0, to), part(input, at, to), part(input, to, input.length));
            case 3 -> joined(part(input, 0, at), noise(random), part(input, at, input.length));
            case 4 -> joined(part(input, 0, at), any(parser.good(), random));
            case 5 -> number(input, at, random);
            case 6 -> repeated(input, at, to, random);
            default -> joined(part(input, 0, at), any(parser.pieces(), random), part(input, at, input.length));
        };
    }

    /// Mostly on the bounds of letters, which are two bytes in texts.
    private static int even(int at, Random random) {
        return random.nextInt(20) == 0 ? at : at & ~1;
    }

    private static byte[] flipped(byte[] input, int at, Random random) {
        byte[] flipped = input.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] noise(Random random) {
        byte[] noise = new byte[2 * (1 + random.nextInt(4))];
        random.nextBytes(noise);
        return noise;
    }

    /// The next number that is written in plain digits becomes another.
    private static byte[] number(byte[] input, int at, Random random) {
        int from = at;
        while (from < input.length && (input[from] < '0' || input[from] > '9')) {
            from++;
        }
        int to = from;
        while (to < input.length && input[to] >= '0' && input[to] <= '9') {
            to++;
        }
        byte[] other = NUMBERS[random.nextInt(NUMBERS.length)].getBytes(StandardCharsets.US_ASCII);
        return from == to ? input : joined(part(input, 0, from), other, part(input, to, input.length));
    }

    private static byte[] repeated(byte[] input, int at, int to, Random random) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(part(input, 0, at));
        int times = random.nextInt(10) == 0 ? 2000 : random.nextInt(30);
        for (int i = 0; i < times; i++) {
            all.write(input, at, to - at);
        }
        all.writeBytes(part(input, to, input.length));
        return all.toByteArray();
    }

    private static byte[] any(List<byte[]> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }

    private static byte[] part(byte[] input, int from, int to) {
        return Arrays.copyOfRange(input, Math.min(from, to), to);
    }

    private static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
