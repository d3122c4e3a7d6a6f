package kz.habarshy.reports;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;

/// Cases and their sums as CSV files, within the member's bounds; who reported is in none.
final class CaseFiles {
    private static final String HIDDEN = "–";
    private static final List<String> CASE_COLUMNS = List.of(
            "number", "first", "status", "kind", "day", "place", "reports", "alarms", "badge", "street", "words",
            "photo");

    private final Campaign campaign;
    private final CaseStore store;

    CaseFiles(Campaign campaign, CaseStore store) {
        this.campaign = campaign;
        this.store = store;
    }

    /// `what` is `cases` or `sums`.
    Decision sent(Triage.Turn turn, String what) {
        List<List<String>> lines = what.equals("sums") ? sums(turn) : cases(turn);
        Act file = new Act.SendFile("reports-" + (what.equals("sums") ? "sums" : "cases") + ".csv", csv(lines), "");
        return Decision.say(Post.reply(turn.news().chat(), file))
                .and(turn.tell(TriageDesk.EXPORTED, Map.of("what", what)));
    }

    private static String csv(List<List<String>> lines) {
        var written = new StringWriter();
        written.append('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(written)) {
            lines.forEach(line ->
                    csv.writeRecord(line.stream().map(CaseFiles::harmless).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written.toString();
    }

    /// A table program takes what begins so for a formula.
    private static String harmless(String value) {
        return value.matches("(?s)[=+@\\t-].*") ? "'" + value : value;
    }

    private List<List<String>> cases(Triage.Turn turn) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(CASE_COLUMNS);
        for (Case each : store.all()) {
            if (each.within(turn.by().bounds())) {
                List<Statement> statements = each.statements().isEmpty()
                        ? List.of(new Statement("", "", "", "", each.sample(), "", each.first()))
                        : each.statementsWithin(turn.by().bounds());
                statements.forEach(statement -> lines.add(line(turn, each, statement)));
            }
        }
        return lines;
    }

    private List<String> line(Triage.Turn turn, Case each, Statement statement) {
        return List.of(
                each.id(),
                Instant.ofEpochSecond(each.first())
                        .atZone(campaign.defaultZone())
                        .toLocalDate()
                        .toString(),
                each.status().name().toLowerCase(Locale.ROOT),
                each.kind().name().toLowerCase(Locale.ROOT),
                each.day(),
                place(turn, each.placeOf(statement)),
                String.valueOf(each.count()),
                String.valueOf(each.alarms()),
                each.badge(),
                statement.street(),
                statement.words(),
                statement.photo().isEmpty() ? "" : "1");
    }

    private String place(Triage.Turn turn, String id) {
        return new Whereabouts(id, "").said(campaign, turn.words().language(), "");
    }

    private List<List<String>> sums(Triage.Turn turn) {
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("place"));
        Kind.REPORTED.forEach(kind -> head.add(kind.name().toLowerCase(Locale.ROOT)));
        head.add("all");
        lines.add(head);
        CaseSums sums = CaseSums.of(store.all());
        sums.within(turn.by().bounds()).forEach(row -> lines.add(line(place(turn, row.place()), row)));
        if (turn.by().bounds().everywhere()) {
            lines.add(line("all", sums.total()));
        }
        return lines;
    }

    private static List<String> line(String name, CaseSums.Row row) {
        List<String> line = new ArrayList<>(List.of(name));
        row.numbers().forEach(number -> line.add(shown(number)));
        line.add(shown(row.all()));
        return line;
    }

    static String shown(CaseSums.Number number) {
        return number.shown() ? String.valueOf(number.value()) : HIDDEN;
    }
}
