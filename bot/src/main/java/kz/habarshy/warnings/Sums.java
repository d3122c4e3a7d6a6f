package kz.habarshy.warnings;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;

/// How often the chats were warned and what became of it: sums by day, without who and where.
///
/// Place `warnings` of each partition: `DAY OUTCOME` → how often.
record Sums(Places places) {
    private static final String PLACE = "warnings";
    private static final int DAYS = 7;

    enum Outcome {
        WARNED,
        ASKED,
        WITHDRAWN,
        REMOVED
    }

    static Change counted(Outcome outcome, LocalDate day) {
        return new Change.Add(PLACE, day + " " + outcome.name().toLowerCase(Locale.ROOT), 1);
    }

    /// Of the seven days that end with this one, by outcome in lower case.
    Map<String, Long> until(LocalDate today) {
        Map<String, Long> sums = new TreeMap<>();
        for (Outcome outcome : Outcome.values()) {
            sums.put(outcome.name().toLowerCase(Locale.ROOT), 0L);
        }
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            places.fields(ChatKey.ofPartition(partition), PLACE).forEach((field, count) -> {
                String[] parts = field.split(" ");
                if (LocalDate.parse(parts[0]).isAfter(today.minusDays(DAYS))) {
                    sums.merge(parts[1], Long.parseLong(count), Long::sum);
                }
            });
        }
        return sums;
    }
}
