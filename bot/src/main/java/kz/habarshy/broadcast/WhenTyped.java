package kz.habarshy.broadcast;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date and hour as people type it: «20.09.2021 11:00», «20.9 11.00», «20/09/21, 9:05».
final class WhenTyped {
    static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private static final Pattern TYPED = Pattern.compile(
            "(\\d{1,2})[./-](\\d{1,2})(?:[./-](\\d{4}|\\d{2}))?\\.?,?\\s+(?:[\\p{L}]{1,6}\\s+)?(\\d{1,2})[:.](\\d{2})");
    private static final int CENTURY = 2000;

    private WhenTyped() {}

    /// Empty when it is no date and hour; a year left out is this one.
    static Optional<LocalDateTime> read(String typed, int thisYear) {
        Matcher matcher = TYPED.matcher(typed.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.of(
                    year(matcher.group(3), thisYear),
                    Integer.parseInt(matcher.group(2)),
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(4)),
                    Integer.parseInt(matcher.group(5))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(@Nullable String typed, int thisYear) {
        if (typed == null) {
            return thisYear;
        }
        int year = Integer.parseInt(typed);
        return typed.length() == 2 ? CENTURY + year : year;
    }
}
