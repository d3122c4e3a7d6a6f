package kz.habarshy.broadcast;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.habarshy.buildings.HouseNames;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.time.MachineClock;

/// The lines of a ledger as staff read them: houses and what became of each, never what a chat says.
final class LedgerBook {
    /// Of a file: more come in the next one.
    static final int FILE = 10_000;

    static final String ALL = "all";
    private static final String FORMULA = "(?s)[=+@-].*";

    private final Ledger ledger;
    private final HouseNames houses;
    private final Predicate<Account> speaks;
    private final MachineClock machine;

    /// `speaks`: whether a bot has a token.
    LedgerBook(Ledger ledger, HouseNames houses, Predicate<Account> speaks, MachineClock machine) {
        this.ledger = ledger;
        this.houses = houses;
        this.speaks = speaks;
        this.machine = machine;
    }

    /// One house: its name, how it stands and why, in the reader's language; `until` is when it is tried again, empty
    /// where it is not.
    record Entry(Ledger.Line line, String house, String state, String why, String until) {
        String words() {
            String more = why.isEmpty() ? "" : " (" + why + ")";
            return state + more + (until.isEmpty() ? "" : " → " + until);
        }
    }

    /// How many chats wait for a bot that has no token.
    long orphans(String name) {
        return count(name, line -> Orphans.waits(line, speaks));
    }

    /// How many chats may be tried again, by a bot that has a token.
    long retriable(String name) {
        return count(
                name, line -> Reason.retriable(line) && speaks.test(line.chat().account()));
    }

    private long count(String name, Predicate<Ledger.Line> wanted) {
        Set<ChatKey> found = new HashSet<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            String cursor = "0";
            do {
                Ledger.Page page = ledger.page(name, partition, cursor);
                page.lines().stream().filter(wanted).forEach(line -> found.add(line.chat()));
                cursor = page.cursor();
            } while (!cursor.equals("0"));
        }
        return found.size();
    }

    /// At most so many houses that stand in this state, after as many others.
    List<Entry> entries(String name, String state, int from, int most, DeskWords words, Instant now) {
        List<Ledger.Line> lines = lines(name, state, from, most);
        Map<ChatKey, String> names =
                houses.of(lines.stream().map(Ledger.Line::chat).toList(), words.language());
        return lines.stream()
                .map(line -> new Entry(
                        line,
                        names.getOrDefault(line.chat(), ""),
                        words.plain(label(line.state()), Map.of()),
                        why(line, words),
                        until(line, words, now)))
                .toList();
    }

    String house(String chat, Language language) {
        ChatKey key = ChatKey.parse(chat);
        return houses.of(List.of(key), language).getOrDefault(key, "");
    }

    private List<Ledger.Line> lines(String name, String state, int from, int most) {
        Map<ChatKey, Ledger.Line> found = new LinkedHashMap<>();
        for (int partition = 0; partition < Keys.PARTITIONS && found.size() < from + most; partition++) {
            String cursor = "0";
            do {
                Ledger.Page page = ledger.page(name, partition, cursor);
                page.lines().stream()
                        .filter(line -> state.equals(ALL) || line.state().equals(state))
                        .forEach(line -> found.putIfAbsent(line.chat(), line));
                cursor = page.cursor();
            } while (!cursor.equals("0") && found.size() < from + most);
        }
        return found.values().stream().skip(from).limit(most).toList();
    }

    /// What waits for a bot whose token is not set leaves as soon as it is set again.
    private String why(Ledger.Line line, DeskWords words) {
        if (Orphans.waits(line, speaks)) {
            return words.plain(BroadcastText.WAIT_TOKEN, Map.of());
        }
        boolean told = line.state().equals("failed")
                || line.state().equals("skipped")
                || line.state().equals("sent") && line.message() == 0;
        return told ? words.plain(Reason.of(line.state(), line.reason()).label(), Map.of()) : "";
    }

    /// The ledger counts by the machine's clock, people live by the campaign's.
    private String until(Ledger.Line line, DeskWords words, Instant now) {
        if (!line.state().equals("waiting") || !line.detail().matches("\\d{1,15}")) {
            return "";
        }
        ZoneId zone = words.campaign().defaultZone();
        Instant at = now.plus(Duration.ofMillis(Long.parseLong(line.detail()) - machine.millis()));
        return WhenTyped.SHOWN.format(at.atZone(zone));
    }

    /// A file of the houses that stand in this state: the part of that number, from 0.
    String file(String name, String state, int part, DeskWords words, Instant now) {
        var text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(List.of(
                    words.plain(BroadcastText.CSV_HOUSE, Map.of()),
                    words.plain(BroadcastText.CSV_STATE, Map.of()),
                    words.plain(BroadcastText.CSV_WHY, Map.of()),
                    words.plain(BroadcastText.CSV_UNTIL, Map.of())));
            for (Entry each : entries(name, state, part * FILE, FILE, words, now)) {
                csv.writeRecord(harmless(List.of(each.house(), each.state(), each.why(), each.until())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /// A table program would run what begins like a formula.
    private static List<String> harmless(List<String> cells) {
        List<String> all = new ArrayList<>();
        cells.forEach(cell -> all.add(cell.matches(FORMULA) ? "'" + cell : cell));
        return all;
    }

    static BroadcastText label(String state) {
        return switch (state) {
            case "queued" -> BroadcastText.STATE_QUEUED;
            case "waiting" -> BroadcastText.STATE_WAITING;
            case "sent" -> BroadcastText.STATE_SENT;
            case "failed" -> BroadcastText.STATE_FAILED;
            case "skipped" -> BroadcastText.STATE_SKIPPED;
            case "unknown" -> BroadcastText.STATE_UNKNOWN;
            default -> throw new IllegalArgumentException("Not a state of the ledger: " + state);
        };
    }
}
