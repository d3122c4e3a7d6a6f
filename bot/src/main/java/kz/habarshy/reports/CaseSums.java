package kz.habarshy.reports;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.habarshy.staff.Bounds;

/// How many reports of which kind came from which district, without what could point at somebody. The whole country is
/// suppressed as one table, so that a part of it shows nothing that the whole hides. False ones are not counted.
record CaseSums(List<Row> rows, Row total) {

    /// `place` is an id of the pack, empty where no place was told; a hidden number is null.
    record Row(String place, List<Number> numbers, Number all) {
        boolean shown() {
            return all.shown() || numbers.stream().anyMatch(Number::shown);
        }
    }

    /// A number, and whether it may be shown.
    record Number(int value, boolean shown) {}

    static CaseSums of(Collection<Case> cases) {
        Map<String, int[]> counted = new TreeMap<>();
        for (Case each : cases) {
            int kind = Kind.REPORTED.indexOf(each.kind());
            if (kind >= 0 && each.status() != Status.FALSE) {
                add(
                        counted,
                        kind,
                        each.where(),
                        each.count() - each.statements().size());
                each.statements().forEach(told -> add(counted, kind, each.placeOf(told), 1));
            }
        }
        int[][] table = summed(List.copyOf(counted.values()));
        boolean[][] hidden = Suppression.of(table);
        List<String> places = List.copyOf(counted.keySet());
        List<Row> rows = IntStream.range(0, places.size())
                .mapToObj(i -> row(places.get(i), table[i], hidden[i]))
                .toList();
        return new CaseSums(rows, row("", table[table.length - 1], hidden[table.length - 1]));
    }

    private static void add(Map<String, int[]> counted, int kind, String place, int reports) {
        if (reports > 0) {
            counted.computeIfAbsent(place, _ -> new int[Kind.REPORTED.size()])[kind] += reports;
        }
    }

    /// With a row for all districts that nothing came from, and the sums.
    private static int[][] summed(List<int[]> counted) {
        int kinds = Kind.REPORTED.size();
        int[][] table = new int[counted.size() + 2][kinds + 1];
        for (int i = 0; i < counted.size(); i++) {
            for (int j = 0; j < kinds; j++) {
                int value = counted.get(i)[j];
                table[i][j] = value;
                table[i][kinds] += value;
                table[counted.size() + 1][j] += value;
                table[counted.size() + 1][kinds] += value;
            }
        }
        return table;
    }

    private static Row row(String place, int[] values, boolean[] hidden) {
        List<Number> all = IntStream.range(0, values.length)
                .mapToObj(i -> new Number(values[i], !hidden[i]))
                .toList();
        return new Row(place, all.subList(0, all.size() - 1), all.getLast());
    }

    /// The rows of which anything may be shown, within these bounds.
    List<Row> within(Bounds bounds) {
        Predicate<Row> inside =
                row -> bounds.everywhere() || !row.place().isEmpty() && bounds.covers(new Bounds(row.place()));
        return rows.stream().filter(inside.and(Row::shown)).toList();
    }
}
