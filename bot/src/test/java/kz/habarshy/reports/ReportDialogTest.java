package kz.habarshy.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import org.junit.jupiter.api.Test;

class ReportDialogTest {
    private static final long PERSON = 41;
    private final ReportsStage stage = new ReportsStage();

    private void fill(long person) {
        stage.command(person, person);
        stage.tap(person, "Человек у двери");
        stage.tap(person, "Вчера");
        stage.tap(person, "Пропустить");
        stage.say(person, "Женщина просила карту");
        stage.tap(person, "Пропустить");
    }

    @Test
    void namesThePoliceFirstOnALineOfItsOwn() {
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("\n102\n", "сотрудники акимата");
        assertThat(stage.seen(PERSON).indexOf("102"))
                .isLessThan(stage.seen(PERSON).indexOf("Что случилось"));
    }

    @Test
    void sendsOnlyAfterTheSummaryWasAgreedTo() {
        fill(PERSON);
        assertThat(stage.seen(PERSON))
                .contains("Человек у двери", "Вчера", "Женщина просила карту", "90 дней", "102", "/forget", "Согласны");
        assertThat(stage.store().all()).isEmpty();
        stage.tap(PERSON, "Да, отправить");
        assertThat(stage.seen(PERSON)).contains("принято", "\n4827-0001\n");
        Case sent = stage.store().all().getFirst();
        assertThat(sent)
                .returns(Kind.VISITOR, Case::kind)
                .returns("2021-10-04", Case::day)
                .returns(1, Case::count);
        assertThat(stage.state(ReportsStage.chatOf(PERSON)).field("brief.c.draft"))
                .isNull();
    }

    @Test
    void goesBackStepByStepAndReturnsToTheSummaryAfterACorrection() {
        fill(PERSON);
        stage.tap(PERSON, "Исправить событие");
        stage.tap(PERSON, "Звонок");
        assertThat(stage.seen(PERSON)).contains("Звонок", "Женщина просила карту", "Согласны");
        stage.tap(PERSON, "Назад");
        assertThat(stage.seen(PERSON)).contains("снимок");
        stage.tap(PERSON, "Назад");
        assertThat(stage.seen(PERSON)).contains("своими словами");
    }

    @Test
    void takesACancelBackAndResumesWhatWasBegun() {
        fill(PERSON);
        stage.tap(PERSON, "Отменить");
        assertThat(stage.seen(PERSON)).contains("ничего не отправлено");
        stage.tap(PERSON, "Вернуть");
        assertThat(stage.seen(PERSON)).contains("Женщина просила карту");
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("начатое сообщение", "102");
        stage.tap(PERSON, "Продолжить");
        assertThat(stage.seen(PERSON)).contains("Согласны");
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Начать заново");
        assertThat(stage.seen(PERSON)).contains("Что случилось?");
    }

    @Test
    void forgetsAnUnfinishedReportSoon() {
        fill(PERSON);
        stage.pause(PERSON);
        stage.tap(PERSON, "Да, отправить");
        assertThat(stage.seen(PERSON)).contains("больше нет");
        assertThat(stage.store().all()).isEmpty();
    }

    @Test
    void advisesFirstWhoeverHasAlreadyGivenMoneyOrACode() {
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Отдали деньги или код");
        assertThat(stage.seen(PERSON)).contains("заблокируйте карту", "Смените пароль", "\n102\n");
        stage.tap(PERSON, "Продолжить");
        assertThat(stage.seen(PERSON)).contains("Когда");
    }

    @Test
    void knowsTheHouseWhoseButtonWasPressedAndWhispersTheWay() {
        stage.press(ReportsStage.GROUP, PERSON, "c:r:0011223344556677");
        Act whisper = stage.acts(ReportsStage.GROUP).getLast();
        assertThat(whisper).isInstanceOf(Act.Whisper.class);
        assertThat(stage.seen(ReportsStage.GROUP)).contains("\n102\n");
        assertThat(ReportsStage.buttons(whisper))
                .singleElement()
                .isInstanceOfSatisfying(
                        Button.Link.class, link -> assertThat(link.url()).endsWith("?start=report"));
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Сообщение или ссылка");
        stage.tap(PERSON, "Сегодня");
        assertThat(stage.seen(PERSON)).contains("Алмалинский", "Абай 12");
        stage.tap(PERSON, "Да, в этом доме");
        stage.tap(PERSON, "Пропустить");
        stage.tap(PERSON, "Пропустить");
        stage.tap(PERSON, "Да, отправить");
        Case sent = stage.store().all().getFirst();
        assertThat(sent).returns(ReportsStage.ALMALY, Case::where).returns("0011223344556677", Case::fingerprint);
        assertThat(sent.statements().getFirst().street()).isEqualTo("Абай 12");
    }

    @Test
    void asksForThePlaceStepByStepWhereNoHouseIsKnown() {
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Другое");
        stage.tap(PERSON, "Раньше");
        for (int page = 0; page < 2; page++) {
            stage.tap(PERSON, "›");
        }
        stage.tap(PERSON, "г. Алматы");
        stage.tap(PERSON, "Медеуский");
        assertThat(stage.seen(PERSON)).contains("Медеуский", "улицу и дом");
        stage.say(PERSON, "Достык 5");
        stage.say(PERSON, "Собирали деньги");
        stage.photo(PERSON, "");
        assertThat(stage.seen(PERSON)).contains("Медеуский", "Достык 5", "Снимок: есть");
        stage.tap(PERSON, "Да, отправить");
        Statement said = stage.store().all().getFirst().statements().getFirst();
        assertThat(said.photo()).isEqualTo("AgAC41");
    }

    @Test
    void keepsNoIinNoCardAndNoCodeOfTheWords() {
        assertThat(Masked.of("ИИН 850101300123, карта 4400 4301 2345 6789, код из смс 4827, звонили с +77011234567"))
                .isEqualTo("ИИН #, карта #, код из смс #, звонили с +77011234567");
    }

    @Test
    void takesAFingerprintOfAMessageThatIsForwarded() {
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Сообщение или ссылка");
        stage.tap(PERSON, "Пропустить");
        stage.tap(PERSON, "Пропустить");
        stage.forward(PERSON, "Санақ үшін код жіберіңіз");
        stage.tap(PERSON, "Пропустить");
        stage.tap(PERSON, "Да, отправить");
        assertThat(stage.store().all().getFirst().fingerprint())
                .isEqualTo(Fingerprint.of("санақ  ҮШІН код жіберіңіз!"))
                .hasSize(16);
    }

    @Test
    void skipsNothingWhenAnOldPageIsPressedAgain() {
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Другое");
        String skip = stage.data(PERSON, "Пропустить");
        stage.press(PERSON, skip);
        stage.press(PERSON, skip);
        assertThat(stage.seen(PERSON)).contains("Где это было");
        assertThat(stage.data(PERSON, "Пропустить")).isNotEqualTo(skip);
    }

    @Test
    void takesThreeReportsAPersonADay() {
        for (String words : List.of("раз два три", "четыре пять шесть", "семь восемь девять")) {
            report(words);
        }
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("три сообщения", "\n102");
        stage.now = stage.now.plusSeconds(86_400);
        stage.command(PERSON, PERSON);
        assertThat(stage.seen(PERSON)).contains("Что случилось?");
    }

    private void report(String words) {
        stage.command(PERSON, PERSON);
        stage.tap(PERSON, "Другое");
        stage.tap(PERSON, "Пропустить");
        stage.tap(PERSON, "Пропустить");
        stage.say(PERSON, words);
        stage.tap(PERSON, "Пропустить");
        stage.tap(PERSON, "Да, отправить");
    }

    @Test
    void forgetsWordsPhotoAndPersonAndKeepsTheCount() {
        report("меня зовут Дана");
        stage.apply(ReportsStage.chatOf(PERSON), Reports.forgotten(ReportsStage.chatOf(PERSON)));
        assertThat(stage.store().all()).singleElement().returns(1, Case::count).returns(List.of(), Case::statements);
        assertThat(stage.fields(ChatKey.DESK, CaseStore.PEOPLE)).isEmpty();
    }
}
