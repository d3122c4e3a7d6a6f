package kz.habarshy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming.Told;
import org.junit.jupiter.api.Test;

class CaseDeskTest {
    private final ReportsStage stage = new ReportsStage();

    /// Somebody sends this: about, words, house.
    private void send(long person, String about, String words, String home, String where) {
        stage.take(new Told(
                ChatKey.DESK,
                CaseDesk.SEND,
                Map.ofEntries(
                        Map.entry("number", "1000-" + (1000 + person)),
                        Map.entry("kind", "VISITOR"),
                        Map.entry("day", "2021-10-05"),
                        Map.entry("where", where),
                        Map.entry("words", words),
                        Map.entry("about", about),
                        Map.entry("home", home),
                        Map.entry("chat", ReportsStage.chatOf(person).toString()),
                        Map.entry("languages", "ru"))));
    }

    @Test
    void mergesReportsOfOneMessageOneVisitorOrOneHouseAndDay() {
        send(1, "0011223344556677", "первый", "", ReportsStage.ALMALY);
        send(2, "0011223344556677", "второй рассказ", "", ReportsStage.MEDEU);
        send(3, "n750104", "", "", ReportsStage.ALMALY);
        send(4, "n750104", "", "", ReportsStage.ALMALY);
        send(5, "", "", "tg7:-500", ReportsStage.ALMALY);
        send(6, "", "", "tg7:-500", ReportsStage.ALMALY);
        send(7, "", "Ходят двое, просят карту", "", ReportsStage.ALMALY);
        send(8, "", "ходят двое просят  карту!", "", ReportsStage.ALMALY);
        assertThat(stage.store().all()).hasSize(4).extracting(Case::count).containsOnly(2);
        assertThat(stage.seen(2)).contains("1000-1001");
    }

    @Test
    void keepsApartWhatIsLikeNothingElse() {
        send(1, "", "", "", ReportsStage.ALMALY);
        send(2, "", "", "", ReportsStage.ALMALY);
        send(3, "", "Ходят двое, просят карту", "", ReportsStage.ALMALY);
        send(4, "", "Ходят двое, просят карту", "", ReportsStage.MEDEU);
        assertThat(stage.store().all()).hasSize(4);
    }

    @Test
    void countsAPersonOnceInACase() {
        send(1, "n750104", "", "", ReportsStage.ALMALY);
        send(1, "n750104", "ещё раз", "", ReportsStage.ALMALY);
        assertThat(stage.store().all()).singleElement().returns(1, Case::count);
        assertThat(stage.seen(1)).contains("уже есть", "1000-1001");
    }

    @Test
    void opensTenCasesAHouseADayAndNoMore() {
        for (int i = 1; i <= 11; i++) {
            send(i, "", "рассказ номер " + "я".repeat(i) + i, "tg7:-500", ReportsStage.ALMALY);
        }
        assertThat(stage.store().all()).hasSize(10);
        assertThat(stage.seen(11)).contains("уже много сообщений", "\n102");
        send(12, "", "рассказ номер я1", "tg7:-500", ReportsStage.ALMALY);
        assertThat(stage.seen(12)).contains("принято");
    }

    @Test
    void givesAnotherNumberWhereOneIsTaken() {
        send(1, "", "", "", ReportsStage.ALMALY);
        stage.take(new Told(
                ChatKey.DESK,
                CaseDesk.SEND,
                Map.of(
                        "number",
                        "1000-1001",
                        "kind",
                        "OTHER",
                        "chat",
                        ReportsStage.chatOf(2).toString())));
        assertThat(stage.store().all()).extracting(Case::id).containsExactlyInAnyOrder("1000-1001", "1000-1002");
    }

    @Test
    void tellsStaffOnceABatchSilentlyByDayAndOnlyOfTheirPlaces() {
        send(1, "", "", "", ReportsStage.ALMALY);
        send(2, "", "", "", ReportsStage.MEDEU);
        stage.tick();
        assertThat(stage.seen(ReportsStage.OWNER)).contains("жителей: 2");
        assertThat(stage.seen(ReportsStage.EDITOR)).contains("жителей: 1");
        assertThat(stage.acts(ReportsStage.OWNER).getLast())
                .isInstanceOfSatisfying(
                        Act.Say.class, say -> assertThat(say.silent()).isTrue());
        send(3, "", "", "", ReportsStage.ALMALY);
        stage.tick();
        assertThat(stage.acts(ReportsStage.OWNER)).hasSize(1);
        stage.now = stage.now.plus(Duration.ofHours(12));
        stage.tick();
        assertThat(stage.acts(ReportsStage.OWNER)).hasSize(1);
        stage.now = stage.now.plus(Duration.ofHours(12));
        stage.tick();
        assertThat(stage.seen(ReportsStage.OWNER)).contains("жителей: 1");
    }

    @Test
    void forgetsCasesWhenTheirTimeIsOver() {
        send(1, "n750104", "", "tg7:-500", ReportsStage.ALMALY);
        stage.now = stage.now.plus(Duration.ofDays(89));
        stage.tick();
        assertThat(stage.store().all()).hasSize(1);
        assertThat(stage.fields(ChatKey.DESK, CaseStore.QUOTA)).isEmpty();
        stage.now = stage.now.plus(Duration.ofDays(2));
        stage.tick();
        for (String place : List.of(CaseStore.CASES, CaseStore.KEYS, CaseStore.PEOPLE)) {
            assertThat(stage.fields(ChatKey.DESK, place)).as(place).isEmpty();
        }
    }

    @Test
    void takesALureWithItsSpreadAndCountsANewsOnce() {
        var lure = new Lure(
                "0011223344556677",
                "Код 482913 жіберіңіз",
                Map.of(ReportsStage.ALMALY, 2, ReportsStage.MEDEU, 1),
                "radar.marked");
        stage.tell(Cases.raised(lure, "2021-10-05"));
        stage.tell(Cases.raised(lure, "2021-10-05"));
        send(1, "0011223344556677", "", "", ReportsStage.ALMALY);
        Case raised = stage.store().all().getFirst();
        assertThat(raised)
                .returns(Kind.LURE, Case::kind)
                .returns(1, Case::count)
                .returns(Map.of(ReportsStage.ALMALY, 2, ReportsStage.MEDEU, 1), Case::spread);
        stage.press(ReportsStage.OWNER, "c:d:l:NEW:0");
        assertThat(ReportsStage.buttons(stage.acts(ReportsStage.OWNER).getLast())
                        .getFirst()
                        .label())
                .endsWith(" · г. Алматы, Алмалинский район");
        stage.press(ReportsStage.EDITOR, "c:d:v:" + raised.id());
        assertThat(stage.seen(ReportsStage.EDITOR))
                .contains("Алмалинский", ": 2", "Код #")
                .doesNotContain("Медеуский");
        stage.tap(ReportsStage.EDITOR, "Подтверждено");
        assertThat(stage.elsewhere())
                .singleElement()
                .returns("radar.marked", Told::what)
                .satisfies(told -> assertThat(told.values()).containsEntry("status", "CONFIRMED"));
        stage.press(ReportsStage.EDITOR, "c:d:m:" + raised.id() + ":FALSE");
        assertThat(stage.elsewhere()).hasSize(1);
        assertThat(stage.seen(ReportsStage.EDITOR)).contains("с извинением");
        stage.tap(ReportsStage.EDITOR, "Да, отметить");
        assertThat(stage.elsewhere()).hasSize(2);
    }

    @Test
    void callsAReportOfResidentsOnlyWhatResidentsReported() {
        var lure = new Lure("0011223344556677", "sanaq[.]xyz", Map.of(ReportsStage.ALMALY, 3), "");
        stage.tell(Cases.raised(lure, "2021-10-05"));
        stage.tick();
        assertThat(stage.acts(ReportsStage.OWNER)).isEmpty();
        stage.now = stage.now.plus(Duration.ofMinutes(21));
        stage.tell(Cases.falseAlarm("1122334455667788", ReportsStage.chatOf(-500)));
        stage.tick();
        assertThat(stage.seen(ReportsStage.OWNER))
                .contains("назвали ложными: 1")
                .doesNotContain("жителей");
    }

    @Test
    void takesAFalseAlarmOnceAGroup() {
        String print = Fingerprint.of("көршілер код айтпаңыздар деп ескертемін");
        stage.tell(Cases.falseAlarm(print, ReportsStage.chatOf(-500)));
        stage.tell(Cases.falseAlarm(print, ReportsStage.chatOf(-500)));
        stage.tell(Cases.falseAlarm(print, ReportsStage.chatOf(-501)));
        Case alarm = stage.store().all().getFirst();
        assertThat(alarm)
                .returns(Kind.ALARM, Case::kind)
                .returns(2, Case::alarms)
                .returns(0, Case::count);
        stage.press(ReportsStage.OWNER, "c:d:v:" + alarm.id());
        assertThat(stage.seen(ReportsStage.OWNER))
                .contains("Чатов, где предупреждение назвали ложным: 2")
                .doesNotContain("Сообщили", "Где");
        stage.press(ReportsStage.OWNER, "c:d:m:" + alarm.id() + ":FALSE");
        assertThat(stage.cases().verdict(print)).isEqualTo(Cases.Verdict.FALSE);
    }
}
