package kz.habarshy.editors;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.OpenTopic;
import kz.habarshy.staff.DeskWords;

/// A page for the Bureau of National Statistics: what people ask and no source answers, by week, the most asked first.
record Memo(Campaign campaign, OpenQuestions open) {
    private static final int WEEKS = 6;

    private record Row(OpenTopic topic, List<Long> weeks) {
        long total() {
            return weeks.stream().mapToLong(Long::longValue).sum();
        }
    }

    /// As Markdown.
    String in(DeskWords words, Instant now) {
        LocalDate today = open.today(now);
        List<String> weeks = IntStream.range(0, WEEKS)
                .mapToObj(ago -> OpenQuestions.week(today.minusWeeks(WEEKS - 1L - ago)))
                .toList();
        Map<String, Long> sums = open.sums();
        List<Row> rows = new ArrayList<>();
        for (OpenTopic topic : campaign.openTopics()) {
            rows.add(new Row(
                    topic,
                    weeks.stream()
                            .map(week -> sums.getOrDefault(week + ":" + topic.id(), 0L))
                            .toList()));
        }
        rows.sort(Comparator.comparingLong(Row::total).reversed());
        long total = rows.stream().mapToLong(Row::total).sum();
        return words.plain(
                        EditorsText.EDITORS_MEMO,
                        Map.of("day", today, "total", total, "table", table(words, weeks, rows)))
                + "\n";
    }

    private static String table(DeskWords words, List<String> weeks, List<Row> rows) {
        String head = line(
                words.plain(EditorsText.EDITORS_MEMO_QUESTION, Map.of()),
                weeks,
                words.plain(EditorsText.EDITORS_MEMO_TOTAL, Map.of()));
        String rule = line("---", weeks.stream().map(_ -> "---").toList(), "---");
        return rows.stream()
                .map(row -> line(
                        row.topic().title(words.language()),
                        row.weeks().stream().map(String::valueOf).toList(),
                        String.valueOf(row.total())))
                .collect(Collectors.joining("\n", head + "\n" + rule + "\n", ""));
    }

    private static String line(String first, List<String> middle, String last) {
        return "| " + first + " | " + String.join(" | ", middle) + " | " + last + " |";
    }
}
