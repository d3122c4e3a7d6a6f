package kz.habarshy.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The desk's page of sums: how many reports of which kind came from which district.
final class SumsPage {
    private static final int SHOWN_ROWS = 15;

    private final CaseStore store;

    SumsPage(CaseStore store) {
        this.store = store;
    }

    CasePages.Page sums(Triage.Turn turn) {
        CaseSums sums = CaseSums.of(store.all());
        List<String> lines = new ArrayList<>();
        sums.within(turn.by().bounds()).stream()
                .limit(SHOWN_ROWS)
                .forEach(row -> lines.add("**" + CasePages.place(turn, row.place()) + "** – " + numbers(turn, row)));
        if (turn.by().bounds().everywhere() && sums.total().shown()) {
            lines.add("**" + turn.words().plain(ReportsText.TRIAGE_ALL, Map.of()) + "** – "
                    + numbers(turn, sums.total()));
        }
        String table =
                lines.isEmpty() ? turn.words().plain(ReportsText.TRIAGE_SUMS_NONE, Map.of()) : String.join("\n", lines);
        return new CasePages.Page(
                turn.words().html(ReportsText.TRIAGE_SUMS, Map.of("table", table, "fewest", Suppression.FEWEST)),
                List.of(
                        List.of(turn.words().press(ReportsText.LABEL_SUMS_FILE, Triage.FILES + "sums")),
                        List.of(turn.words().press(ReportsText.LABEL_CASES, Triage.LIST + "NEW:0"))));
    }

    private static String numbers(Triage.Turn turn, CaseSums.Row row) {
        List<String> shown = new ArrayList<>();
        shown.add(turn.words().plain(ReportsText.TRIAGE_ALL, Map.of()) + ": " + CaseFiles.shown(row.all()));
        for (int i = 0; i < row.numbers().size(); i++) {
            shown.add(turn.words().plain(Kind.REPORTED.get(i).label(), Map.of()) + ": "
                    + CaseFiles.shown(row.numbers().get(i)));
        }
        return String.join("; ", shown);
    }
}
