package kz.habarshy.privacy;

import java.util.regex.Pattern;

/// The sixteen digits of a bank card, by how they begin and by the digit that checks them (Luhn).
final class CardNumber {
    /// Visa, Mastercard, Mir, UnionPay.
    private static final Pattern KNOWN = Pattern.compile(
            "(?:4\\d{3}|5[1-5]\\d{2}|222[1-9]|22[3-9]\\d|2[3-6]\\d{2}|27[01]\\d|2720|220[0-4]|62\\d{2}|81\\d{2})\\d{12}");

    private CardNumber() {}

    /// `digits` are plain ones, 0 to 9.
    static boolean isValid(String digits) {
        return KNOWN.matcher(digits).matches() && luhn(digits) % 10 == 0;
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int twice = 2 * digit;
            sum += i % 2 == 0 ? digit : twice / 10 + twice % 10;
        }
        return sum;
    }
}
