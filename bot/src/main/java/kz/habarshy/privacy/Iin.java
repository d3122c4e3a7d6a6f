package kz.habarshy.privacy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.IntStream;

/// An individual's number: six digits of the birth date, one of century and sex (0: not told), four of order, and one
/// that checks the others. A company's number has the same sum, but no day of birth.
final class Iin {
    private static final int LENGTH = 12;
    private static final int[] WEIGHTS = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    private static final int[] SECOND_WEIGHTS = {3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2};
    private static final int OLDEST = 125;
    private static final int MODULUS = 11;

    private Iin() {}

    /// `digits` are plain ones, 0 to 9.
    static boolean isValid(String digits, LocalDate today) {
        return digits.length() == LENGTH
                && digits.chars().allMatch(c -> c >= '0' && c <= '9')
                && control(digits) == digits.charAt(LENGTH - 1) - '0'
                && isBorn(digits, today);
    }

    /// 10, which no digit is, where both passes fail.
    static int control(String digits) {
        int first = sum(digits, WEIGHTS);
        return first < MODULUS - 1 ? first : sum(digits, SECOND_WEIGHTS);
    }

    private static int sum(String digits, int[] weights) {
        return IntStream.range(0, weights.length)
                        .map(i -> weights[i] * (digits.charAt(i) - '0'))
                        .sum()
                % MODULUS;
    }

    private static boolean isBorn(String digits, LocalDate today) {
        return switch (digits.charAt(6)) {
            case '0' -> isBorn(digits, 1800, today) || isBorn(digits, 1900, today) || isBorn(digits, 2000, today);
            case '1', '2' -> isBorn(digits, 1800, today);
            case '3', '4' -> isBorn(digits, 1900, today);
            case '5', '6' -> isBorn(digits, 2000, today);
            default -> false;
        };
    }

    private static boolean isBorn(String digits, int century, LocalDate today) {
        try {
            LocalDate born = LocalDate.of(century + number(digits, 0), number(digits, 2), number(digits, 4));
            return !born.isAfter(today) && born.isAfter(today.minusYears(OLDEST));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static int number(String digits, int at) {
        return Integer.parseInt(digits.substring(at, at + 2));
    }
}
