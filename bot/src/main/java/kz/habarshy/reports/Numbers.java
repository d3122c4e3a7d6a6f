package kz.habarshy.reports;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.function.Supplier;

/// The numbers of cases: eight digits in two groups, easy to read aloud and not to guess.
final class Numbers {
    private static final int ALL = 100_000_000;
    private static final int GROUP = 10_000;

    private Numbers() {}

    static Supplier<String> random() {
        var random = new SecureRandom();
        return () -> written(random.nextInt(ALL));
    }

    /// The number that this mark always gets.
    static String of(String fingerprint) {
        return written(Math.floorMod(fingerprint.hashCode(), ALL));
    }

    static String after(String number) {
        return written((Integer.parseInt(number.replace("-", "")) + 1) % ALL);
    }

    private static String written(int number) {
        return String.format(Locale.ROOT, "%04d-%04d", number / GROUP, number % GROUP);
    }
}
