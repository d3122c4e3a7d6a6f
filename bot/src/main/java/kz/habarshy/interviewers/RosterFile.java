package kz.habarshy.interviewers;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A roster as staff send it, read line by line, so that a bad line spoils no other.
///
/// `badges` is by number in the order of the file; `headed` is false when no line names the columns.
record RosterFile(Map<String, Badge> badges, Map<String, Long> lines, List<Refusal> refused, boolean headed) {
    private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern EMPTY = Pattern.compile("[\\s;,\"\\u00A0]*");
    private static final char REPLACEMENT = '\uFFFD';

    /// Never throws. Lines count from 1 as in an editor; blank lines and those that begin with # are passed over.
    static RosterFile read(String text, Territory territory) {
        String[] lines = text.replaceFirst("^" + BYTE_ORDER_MARK, "").split("\r\n|\r|\n", -1);
        int head = 0;
        while (head < lines.length && passed(lines[head])) {
            head++;
        }
        var reading = head < lines.length ? heading(lines[head]) : null;
        if (reading == null) {
            return new RosterFile(Map.of(), Map.of(), List.of(), false);
        }
        var file = new RosterFile(new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>(), true);
        for (int at = head + 1; at < lines.length; at++) {
            if (!passed(lines[at])) {
                file.add(at + 1L, lines[at], reading, territory);
            }
        }
        return file;
    }

    /// The line that a number of `badges` stands on.
    long line(String number) {
        return lines.getOrDefault(number, 0L);
    }

    /// How the columns of this file stand.
    private record Heading(char separator, List<@Nullable Column> columns) {
        long known() {
            return columns.stream().filter(column -> column != null).distinct().count();
        }

        boolean complete() {
            return Arrays.stream(Column.values()).filter(Column::required).allMatch(columns::contains);
        }
    }

    private void add(long number, String line, Heading heading, Territory territory) {
        Map<Column, String> cells = cells(heading, line);
        var row = new RosterRow(cells == null ? Map.of() : cells, territory);
        String badge = row.number();
        var read = row.read();
        var why = cells == null
                ? InterviewersText.REASON_QUOTES
                : line.indexOf(REPLACEMENT) >= 0 ? InterviewersText.REASON_LETTERS : read.why();
        if (why == null && badge != null && read.badge() != null) {
            why = badges.putIfAbsent(badge, read.badge()) == null ? null : InterviewersText.REASON_TWICE;
            lines.putIfAbsent(badge, number);
        }
        if (why != null) {
            refused.add(new Refusal(number, why, badge == null ? "" : badge));
        }
    }

    private static @Nullable Map<Column, String> cells(Heading heading, String line) {
        List<String> fields = fields(heading.separator(), line);
        if (fields == null) {
            return null;
        }
        Map<Column, String> cells = new EnumMap<>(Column.class);
        for (int at = 0; at < Math.min(fields.size(), heading.columns().size()); at++) {
            Column column = heading.columns().get(at);
            if (column != null) {
                cells.putIfAbsent(column, fields.get(at));
            }
        }
        return cells;
    }

    private static @Nullable Heading heading(String line) {
        Heading best = null;
        for (char separator : SEPARATORS) {
            List<String> fields = fields(separator, line);
            if (fields != null) {
                var columns = new ArrayList<@Nullable Column>();
                fields.forEach(field -> columns.add(Column.of(field)));
                var heading = new Heading(separator, columns);
                best = best == null || heading.known() > best.known() ? heading : best;
            }
        }
        return best != null && best.complete() ? best : null;
    }

    /// The fields of a line; null when its quotes do not close.
    private static @Nullable List<String> fields(char separator, String line) {
        try {
            return CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofSingleCsvRecord(line)
                    .getFields();
        } catch (CsvParseException unclosed) {
            return null;
        }
    }

    private static boolean passed(String line) {
        return line.startsWith("#")
                || line.startsWith("sep=")
                || EMPTY.matcher(line).matches();
    }
}
