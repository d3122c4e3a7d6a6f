package kz.habarshy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class PromisesTest {
    private static final Instant NOON = Instant.parse("2021-03-03T06:00:00Z");
    private static final long MOVED = -1_009_000_000_000L - 700_000;
    private static final Plot.Day DAY = new Plot.Day(
            Plot.BEGINNING,
            0,
            new TreeMap<>(Map.of(1, new Trouble(Trouble.Kind.CUT_AFTER, 0), 2, new Trouble(Trouble.Kind.FLOOD, 300))),
            List.of(0),
            new TreeMap<>(Map.of(10L, Trouble.NONE, 12L, Trouble.NONE, 14L, Trouble.NONE, 11L, Trouble.NONE)),
            List.of(),
            Plot.After.RECALLED,
            new TreeMap<>());

    private static RecordedCall call(long chat, String text, int status, String description, int millis) {
        return call(TelegramDouble.BOT, chat, text, status, description, millis);
    }

    private static RecordedCall call(long bot, long chat, String text, int status, String description, int millis) {
        var parameters =
                JsonMapper.shared().createObjectNode().put("chat_id", chat).put("text", text);
        return new RecordedCall(
                NOON.plusMillis(millis), bot, "sendMessage", parameters, List.of(), status, status == 200, description);
    }

    private static RecordedCall said(long chat, String text) {
        return call(chat, text, 200, "", 0);
    }

    private static Ledger.Line line(int house, String state, String detail) {
        return new Ledger.Line(new ChatKey(new Account("tg", TelegramDouble.BOT), Houses.group(house)), state, detail);
    }

    private static List<String> ledger(long sum, List<Ledger.Line> lines, RecordedCall... arrivals) {
        var promises = new Promises(DAY, List.of());
        promises.ledger(sum, lines, Set.of(0, 1, 2), List.of(arrivals));
        return promises.broken();
    }

    private static final List<Ledger.Line> LINES =
            List.of(line(0, "sent", "5"), line(1, "unknown", "reset"), line(2, "sent", "6"));

    @Test
    void isContentWithALedgerThatSaysWhatArrivedUnderWhicheverId() {
        assertThat(ledger(3, LINES, said(MOVED, ""), said(Houses.group(2), ""))).isEmpty();
    }

    @Test
    void findsWhatIsLostDoubledForgottenOrFailedBecauseOfAWait() {
        var two = said(Houses.group(2), "");
        assertThat(ledger(3, LINES, two)).singleElement().asString().contains("house 0 (NONE): sent 0");
        assertThat(ledger(3, LINES, said(MOVED, ""), said(Houses.group(0), ""), two))
                .singleElement()
                .asString()
                .contains("house 0 (NONE): sent 2");
        assertThat(ledger(2, LINES, said(MOVED, ""), two)).containsExactly("the ledger does not add up: 2 of 3");
        assertThat(ledger(2, LINES.subList(0, 2), said(MOVED, ""), two))
                .singleElement()
                .asString()
                .contains("house 2 (FLOOD): absent 1");
        var failed = List.of(LINES.get(0), LINES.get(1), line(2, "failed", "unsent 429"));
        assertThat(ledger(3, failed, said(MOVED, ""))).hasSize(2).allMatch(each -> each.contains("house 2"));
        assertThat(ledger(3, LINES, said(MOVED, ""), two, said(Houses.group(7), "")))
                .containsExactly("house 7 is gone and heard it");
    }

    @Test
    void findsPeopleWhoReadTooLittleTooMuchOrInAnotherOrder() {
        var usual = List.of("а", "б", "в");
        var russian = List.of("д", "е", "ж");
        assertThat(people(Map.of(10L, usual, 12L, usual, 14L, usual, 11L, russian)))
                .isEmpty();
        for (var other : List.of(List.of("а", "в"), List.of("а", "б", "б", "в"), List.of("б", "а", "в"))) {
            assertThat(people(Map.of(10L, usual, 12L, usual, 14L, other, 11L, russian)))
                    .singleElement()
                    .asString()
                    .startsWith("person 14 read " + other);
        }
        assertThat(people(Map.of(10L, usual, 12L, usual, 14L, usual, 11L, List.of("д", "д", "д"))))
                .containsExactly("three questions were answered so: [д, д, д]");
    }

    private static List<String> people(Map<Long, List<String>> read) {
        var promises = new Promises(DAY, List.of());
        promises.people(read);
        return promises.broken();
    }

    private static List<String> waits(RecordedCall... calls) {
        var promises = new Promises(DAY, List.of(calls));
        promises.waits();
        return promises.broken();
    }

    @Test
    void findsACallBeforeTheEndOfAWaitAndAWaitThatNobodyPlanned() {
        var asked = call(5, "", 429, "Too Many Requests: retry after 300", 0);
        assertThat(waits(asked, call(5, "", 200, "", 300_000))).isEmpty();
        assertThat(waits(asked, call(5, "", 200, "", 299_999)))
                .containsExactly("chat 5 was called before its wait was over");
        assertThat(waits(asked, call(6, "", 429, "Too Many Requests: retry after 1", 0)))
                .containsExactly("2 times 429, of which only 1 are of the plot");
    }

    @Test
    void findsASecondThatHoldsTooMuch() {
        var calls = new ArrayList<RecordedCall>();
        for (int i = 0; i < 30; i++) {
            calls.add(call(i, "", 200, "", 33 * i));
        }
        var promises = new Promises(DAY, calls);
        promises.pace(calls, 30);
        assertThat(promises.broken()).isEmpty();
        calls.addAll(Collections.nCopies(1, call(31, "", 200, "", 990)));
        promises.pace(calls, 30);
        assertThat(promises.broken()).containsExactly("31 of a broadcast in one second, of 30");
    }

    @Test
    void countsTheSecondsOfEachBotForItself() {
        var calls = new ArrayList<RecordedCall>();
        for (int i = 0; i < 40; i++) {
            calls.add(call(TelegramDouble.BOT + i % 2, i, "", 200, "", 10 * i));
        }
        var promises = new Promises(DAY, calls);
        promises.pace(calls, 20);
        assertThat(promises.broken()).isEmpty();
        promises.pace(calls, 19);
        assertThat(promises.broken()).hasSize(2);
    }

    @Test
    void findsABotInAHouseThatAddedAnother() {
        var promises = new Promises(DAY, List.of());
        promises.bots(List.of(
                call(Plot.bot(1), Houses.group(1), "", 200, "", 0),
                call(Plot.bot(0), MOVED, "", 200, "", 0),
                call(Plot.bot(2), 10L, "", 200, "", 0)));
        assertThat(promises.broken()).isEmpty();
        promises.bots(List.of(call(Plot.bot(2), Houses.group(1), "", 200, "", 0)));
        assertThat(promises.broken()).containsExactly("bot " + Plot.bot(2) + " called sendMessage in house 1");
    }

    private static List<String> followed(Plot.After after, List<Ledger.Line> later, String... standing) {
        var day = new Plot.Day(
                DAY.start(), 0, DAY.houses(), DAY.asking(), DAY.people(), DAY.speaking(), after, DAY.afterwards());
        var promises = new Promises(day, List.of());
        promises.followed(LINES, later, house -> house == 0 ? List.of(standing) : List.of(), "новое"::equals);
        return promises.broken();
    }

    private static final List<Ledger.Line> TAKEN_BACK =
            List.of(line(0, "sent", "0"), line(1, "skipped", "unclear"), line(2, "sent", "0"));

    @Test
    void findsWhatWasTakenBackAndStillStandsOrIsListedNowhere() {
        assertThat(followed(Plot.After.RECALLED, TAKEN_BACK)).isEmpty();
        assertThat(followed(Plot.After.RECALLED, TAKEN_BACK, "старое"))
                .containsExactly("house 0 (NONE), RECALLED: there stands [старое]");
        assertThat(followed(Plot.After.RECALLED, TAKEN_BACK.subList(0, 2)))
                .contains("what followed has 2 of 3 houses", "house 2 (FLOOD), RECALLED: absent");
        var skipped = List.of(TAKEN_BACK.get(0), TAKEN_BACK.get(1), line(2, "failed", "unsent 500"));
        assertThat(followed(Plot.After.RECALLED, skipped))
                .singleElement()
                .asString()
                .startsWith("house 2 (FLOOD), RECALLED: ");
        var open = List.of(TAKEN_BACK.get(0), line(1, "queued", ""), TAKEN_BACK.get(2));
        assertThat(followed(Plot.After.RECALLED, open))
                .singleElement()
                .asString()
                .startsWith("house 1 (CUT_AFTER), RECALLED: ");
    }

    @Test
    void findsACorrectionThatIsNotReadOrReadTwice() {
        var skipped = List.of(line(0, "sent", "5"), TAKEN_BACK.get(1), line(2, "skipped", "moved"));
        assertThat(followed(Plot.After.CORRECTED, skipped, "новое"))
                .singleElement()
                .asString()
                .startsWith("house 2 (FLOOD), CORRECTED: ");
        var only = List.of(line(0, "sent", "5"), TAKEN_BACK.get(1));
        for (var standing : List.of(new String[] {"старое"}, new String[] {"новое", "старое"}, new String[0])) {
            assertThat(followed(Plot.After.CORRECTED, only, standing))
                    .anyMatch(each -> each.startsWith("house 0 (NONE), CORRECTED: there stands"));
        }
    }
}
