package kz.habarshy.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming.Told;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TriageTest {
    private static final long PERSON = 41;
    private static final String PRINT = "0011223344556677";
    private final ReportsStage stage = new ReportsStage();

    @BeforeEach
    void twoCasesLieAtTheDesk() {
        send(PERSON, "1111-2222", PRINT, ReportsStage.ALMALY, "=Просят код", "AgAC1");
        send(42, "3333-4444", "", ReportsStage.MEDEU, "Ходят двое", "");
    }

    private void send(long person, String number, String about, String where, String words, String photo) {
        stage.take(new Told(
                ChatKey.DESK,
                CaseDesk.SEND,
                Map.of(
                        "number", number,
                        "kind", "MESSAGE",
                        "where", where,
                        "words", words,
                        "photo", photo,
                        "about", about,
                        "chat", ReportsStage.chatOf(person).toString(),
                        "languages", "ru")));
    }

    private Case about(String id) {
        Case found = stage.store().find(id);
        assertThat(found).isNotNull();
        return java.util.Objects.requireNonNull(found);
    }

    @Test
    void showsAMemberTheCasesOfTheirPlacesAlone() {
        stage.press(ReportsStage.EDITOR, "c:d:l:NEW:0");
        assertThat(stage.seen(ReportsStage.EDITOR)).contains("Новое: 1");
        stage.press(ReportsStage.EDITOR, "c:d:v:3333-4444");
        assertThat(stage.seen(ReportsStage.EDITOR)).contains("Новое: 1").doesNotContain("двое");
        stage.press(ReportsStage.EDITOR, "c:d:m:3333-4444:CLOSED");
        assertThat(about("3333-4444").status()).isEqualTo(Status.NEW);
        stage.press(ReportsStage.OWNER, "c:d:l:NEW:0");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("Новое: 2");
    }

    @Test
    void showsNobodyWhoReported() {
        stage.press(ReportsStage.OWNER, "c:d:v:1111-2222");
        stage.press(ReportsStage.OWNER, "c:d:f:cases");
        assertThat(stage.acts(ReportsStage.OWNER).toString())
                .contains("Просят код")
                .doesNotContain("tg7:41", "=41");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("'=Просят код").doesNotContain("41");
    }

    @Test
    void letsNobodyElseIn() {
        stage.press(PERSON, "c:d:l:NEW:0");
        assertThat(stage.acts(PERSON).getLast()).isInstanceOf(Act.AnswerPress.class);
    }

    @Test
    void marksACaseWithUndoAuditAndAVerdictOfItsMessage() {
        stage.press(ReportsStage.EDITOR, "c:d:v:1111-2222");
        stage.tap(ReportsStage.EDITOR, "Подтверждено");
        assertThat(stage.seen(ReportsStage.EDITOR)).contains("1111-2222", "Подтверждено");
        assertThat(about("1111-2222").status()).isEqualTo(Status.CONFIRMED);
        assertThat(new Cases(stage.store()).verdict(PRINT)).isEqualTo(Cases.Verdict.CONFIRMED);
        assertThat(stage.fields(ChatKey.DESK, "audit").values()).anyMatch(line -> line.contains("CASE_CONFIRMED"));
        stage.tap(ReportsStage.EDITOR, "Вернуть");
        assertThat(about("1111-2222").status()).isEqualTo(Status.NEW);
        assertThat(new Cases(stage.store()).verdict(PRINT)).isEqualTo(Cases.Verdict.UNKNOWN);
        assertThat(stage.fields(ChatKey.DESK, "audit").values()).anyMatch(line -> line.contains("CASE_REOPENED"));
    }

    @Test
    void saysWhatAMarkDoesInChatsAndThatItDoesNothingWhereNoMessageIsKnown() {
        stage.press(ReportsStage.OWNER, "c:d:v:1111-2222");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("бот узнает это же сообщение и в других чатах");
        stage.tell(Cases.raised(new Lure("001122334455", "@habarshy_b0t", Map.of(), "radar.marked"), "2021-10-05"));
        stage.press(
                ReportsStage.OWNER,
                "c:d:v:"
                        + java.util.Objects.requireNonNull(stage.store().byKey("a:001122334455"))
                                .id());
        assertThat(stage.seen(ReportsStage.OWNER)).contains("@habarshy_b0t").doesNotContain("бот узнает", "Отметка");
        stage.press(ReportsStage.OWNER, "c:d:v:3333-4444");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("Отметка касается только этой записи");
        stage.press(ReportsStage.OWNER, "c:d:m:3333-4444:CONFIRMED");
        assertThat(stage.fields(ChatKey.DESK, CaseStore.VERDICTS)).isEmpty();
    }

    @Test
    void tellsTheOutcomeToWhoeverReportedIt() {
        stage.press(ReportsStage.OWNER, "c:d:m:1111-2222:FALSE");
        stage.tap(ReportsStage.OWNER, "Сообщить итог");
        assertThat(stage.seen(PERSON)).contains("1111-2222", "не подтвердилось");
        assertThat(stage.seen(42)).doesNotContain("не подтвердилось");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("получателей: 1");
    }

    @Test
    void asksBackAndShowsTheAnswer() {
        stage.press(ReportsStage.OWNER, "c:d:v:1111-2222");
        stage.tap(ReportsStage.OWNER, "Спросить");
        stage.say(ReportsStage.OWNER, "С какого номера звонили?");
        assertThat(stage.seen(PERSON)).contains("«С какого номера звонили?»", "1111-2222");
        stage.tap(PERSON, "Ответить");
        assertThat(stage.acts(PERSON).getLast()).isInstanceOf(Act.Say.class);
        stage.say(PERSON, "С +77010000000, код 123456");
        assertThat(stage.seen(PERSON)).contains("передан сотрудникам");
        stage.press(ReportsStage.OWNER, "c:d:v:1111-2222");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("+77010000000").doesNotContain("123456");
        stage.tick();
        assertThat(stage.seen(ReportsStage.OWNER)).contains("ответили на вопросы сотрудников: 1");
        assertThat(stage.data(ReportsStage.OWNER, "№ 1111-2222")).endsWith("1111-2222");
    }

    @Test
    void showsThePhotoWhenItIsAskedFor() {
        stage.press(ReportsStage.OWNER, "c:d:v:1111-2222");
        assertThat(stage.acts(ReportsStage.OWNER)).noneMatch(Act.ShowPhoto.class::isInstance);
        stage.tap(ReportsStage.OWNER, "Снимки");
        assertThat(stage.acts(ReportsStage.OWNER)).contains(new Act.ShowPhoto("AgAC1", "№ 1111-2222"));
    }

    @Test
    void takesNoReportsOfAPersonWhomStaffHaveBlocked() {
        stage.press(ReportsStage.OWNER, "c:d:b:1111-2222");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("по 4 ноября включительно");
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("не принимаю", "\n102");
        stage.press(ReportsStage.OWNER, "c:d:v:1111-2222");
        assertThat(stage.seen(ReportsStage.OWNER)).contains("по 4 ноября включительно");
        stage.tap(ReportsStage.OWNER, "Снять ограничение");
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("Что случилось?");
        stage.press(ReportsStage.OWNER, "c:d:b:1111-2222");
        stage.tap(ReportsStage.OWNER, "Вернуть");
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("Что случилось?");
    }

    @Test
    void tellsOfEachDistrictWhatWasReportedThere() {
        send(51, "5000-0001", "n755555", ReportsStage.MEDEU, "В Медеу", "AgAC2");
        send(52, "5000-0002", "n755555", ReportsStage.ALMALY, "В Алмалы", "AgAC3");
        stage.press(ReportsStage.OWNER, "c:d:v:5000-0001");
        assertThat(stage.seen(ReportsStage.OWNER))
                .contains("Где: г. Алматы, Медеуский район", "«В Медеу»", "Алмалинский район · «В Алмалы»");
        stage.press(ReportsStage.EDITOR, "c:d:v:5000-0001");
        assertThat(stage.seen(ReportsStage.EDITOR)).contains("«В Алмалы»").doesNotContain("«В Медеу»");
        stage.tap(ReportsStage.EDITOR, "Снимки");
        assertThat(stage.acts(ReportsStage.EDITOR).toString()).contains("AgAC3").doesNotContain("AgAC2");
        CaseSums sums = CaseSums.of(stage.store().all());
        assertThat(sums.rows())
                .extracting(CaseSums.Row::place, row -> row.all().value())
                .contains(tuple(ReportsStage.MEDEU, 2), tuple(ReportsStage.ALMALY, 2));
    }

    @Test
    void opensAClosedCaseAgainWhenItIsReportedAgain() {
        stage.press(ReportsStage.OWNER, "c:d:m:1111-2222:CLOSED");
        send(43, "5555-6666", PRINT, ReportsStage.ALMALY, "", "");
        assertThat(about("1111-2222")).returns(Status.NEW, Case::status).returns(2, Case::count);
        stage.press(ReportsStage.OWNER, "c:d:m:1111-2222:CONFIRMED");
        send(44, "5555-7777", PRINT, ReportsStage.ALMALY, "", "");
        assertThat(about("1111-2222")).returns(Status.CONFIRMED, Case::status).returns(2, Case::seen);
        stage.press(ReportsStage.OWNER, "c:d:l:CONFIRMED:0");
        assertThat(stage.data(ReportsStage.OWNER, "(+1)")).endsWith("1111-2222");
    }

    @Test
    void countsReportsByKindAndDistrictWithoutSmallNumbers() {
        for (int i = 0; i < 29; i++) {
            send(100 + i, "7000-00" + (10 + i), "n1", ReportsStage.ALMALY, "", "");
        }
        for (int i = 0; i < 11; i++) {
            send(200 + i, "8000-00" + (10 + i), "n2", "75-bostandyk", "", "");
        }
        stage.press(ReportsStage.OWNER, "c:d:s:");
        assertThat(stage.seen(ReportsStage.OWNER))
                .contains("Алмалинский", "Всего: 30", "Всего</b> – Всего: 42")
                .doesNotContain("Медеуский");
        stage.press(ReportsStage.EDITOR, "c:d:f:sums");
        assertThat(stage.seen(ReportsStage.EDITOR))
                .contains("Алмалинский", ",30")
                .doesNotContain("\nall,", "Медеуский");
        assertThat(stage.fields(ChatKey.DESK, "audit").values()).anyMatch(line -> line.contains("CASES_EXPORTED"));
    }
}
