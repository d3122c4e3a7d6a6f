package kz.habarshy.interviewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeCheckTest {
    private final Town town = new Town();

    @BeforeEach
    void aListIsInForce() {
        town.with("""
                750101;Мысалова Айгерім Үлгіқызы;75;;2021-10-01;2021-10-30;
                750102;Үлгібаев Ерлан;75;75-auezov;2021-10-01;2021-10-30;
                750103;Образцов Пётр;75;;2021-10-01;2021-10-30;withdrawn
                710101;Сынақова Дана;71;;2021-10-01;2021-10-30;
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, /check 750101, 750101: мұндай нөмір әкімдіктің тізімінде бар",
        "ru, /check 750101, 750101: такой номер есть в списке акимата",
        "ru, тексер 750101, 750101: мұндай нөмір әкімдіктің тізімінде бар",
        "kk, проверьте номер 750101, 750101: такой номер есть в списке акимата",
        "ru, /check № 75-0101, 750101: такой номер есть в списке акимата",
        "ru, проверь 750102, такой номер в списке есть; но за другим местом",
        "kk, тексеріңізші 710101, мұндай нөмір тізімде бар; бірақ басқа жерге тіркелген",
        "ru, /check 750103, этот номер снят со списка акимата",
        "kk, /check 999999, бізге берілген тізімде мұндай нөмір жоқ"
    })
    void answersInTheLanguageOfTheAsker(String language, String text, String answer) {
        town.language = language;
        assertThat(town.says(Town.GROUP, text)).isTrue();
        assertThat(town.heard()).contains(answer.replace(';', ','));
    }

    @Test
    void showsNoMoreOfTheNameThanTheGivenOneAndALetter() {
        town.says(Town.GROUP, "/check 750101");
        assertThat(town.heard()).contains("Айгерім М.").doesNotContain("Мысалова", "Үлгіқызы");
    }

    @Test
    void neverCallsTheMissingFraudNorTheFoundSafe() {
        town.says(Town.GROUP, "/check 999999");
        assertThat(town.heard()).contains("не значит, что перед вами мошенник", "Не открывайте", "1446");
        town.says(Town.GROUP, "/check 750101");
        assertThat(town.heard()).contains("Сверьте лицо и имя", "ещё не значит, что всё в порядке");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "№ 123456", "номер 123456", "123456 нөмір", "проверьте код 123456", "AB-1234"})
    void asksAboutABareNumberAndLooksNothingUp(String text) {
        assertThat(town.says(Town.ALONE, text)).isTrue();
        assertThat(town.heard()).contains("Какой это номер?").doesNotContain("123456");
        assertThat(town.labels()).containsExactly("Номер интервьюера", "Код при регистрации", "Номер уведомления");
    }

    @Test
    void looksABareNumberUpOnceItIsAnInterviewers() {
        town.says(Town.ALONE, "750101");
        town.presses(Town.ALONE, "Номер интервьюера");
        assertThat(town.heard()).contains("750101: такой номер есть в списке акимата");
        assertThat(town.buttons()).isEmpty();
    }

    @Test
    void wantsNoRegistrationCode() {
        town.language = "kk";
        town.says(Town.ALONE, "750101");
        town.presses(Town.ALONE, "Тіркелу коды");
        assertThat(town.heard()).contains("ешкімге айтпаңыз, бізге де").doesNotContain("750101");
        assertThat(town.places.all.getOrDefault("chat:" + Town.ALONE, Map.of())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/check 900101300123", "+7 701 123 45 67", "/check 4400 4301 2345 6789"})
    void looksUpNothingPersonal(String text) {
        assertThat(town.says(Town.ALONE, text)).isTrue();
        assertThat(town.heard()).contains("слишком длинный");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "как проверить интервьюера по 1446",
                "тексеру үшін 1446 дұрыс па",
                "проверьте, перепись 2021 уже идёт?",
                "1446",
                "кв 123",
                "12",
                "здравствуйте",
                "когда придёт интервьюер в дом 105 на улице Абая, мы ждём его уже третий день"
            })
    void leavesOtherTalkAlone(String text) {
        assertThat(town.says(Town.ALONE, text)).isFalse();
    }

    @Test
    void asksForTheNumberInPrivateAndTakesTheNextOne() {
        town.says(Town.ALONE, "/start check");
        assertThat(town.heard()).contains("Дверь пока не открывайте");
        assertThat(town.says(Town.ALONE, "сейчас спрошу")).isFalse();
        town.says(Town.ALONE, "750101");
        assertThat(town.heard()).contains("такой номер есть в списке акимата");
        town.says(Town.ALONE, "750101");
        assertThat(town.heard()).contains("Какой это номер?");
    }

    @Test
    void asksForTheNumberInTheGroupByReplyOrInPrivate() {
        town.language = "kk";
        town.pressesData(Town.GROUP, BadgeCheck.CHECK);
        assertThat(town.heard()).contains("осы хабарламаға жауап етіп");
        assertThat(town.labels()).containsExactly("Жеке тексеру");
        assertThat(town.replies(Town.GROUP, town.heard(), "750101")).isTrue();
        assertThat(town.heard()).contains("тізімінде бар");
    }

    @Test
    void namesTheDistrictWhereTheBuildingIsNotKnown() {
        town.says(Town.ALONE, "/check 750102");
        assertThat(town.heard()).contains("есть в списке акимата", "г. Алматы, Ауэзовский район");
    }

    @Test
    void limitsKindly() {
        for (int number = 1; number <= 5; number++) {
            town.says(Town.ALONE, "/check 75000" + number);
            assertThat(town.heard()).contains("такого номера нет");
        }
        town.says(Town.ALONE, "/check 750101");
        assertThat(town.heard()).contains("немного подождите").doesNotContain("Айгерім");
        town.now = town.now.plusSeconds(601);
        town.says(Town.ALONE, "/check 750101");
        assertThat(town.heard()).contains("Айгерім");
    }

    @Test
    void limitsTheDay() {
        for (int number = 0; number < 15; number++) {
            town.says(Town.ALONE, "/check 7500" + (10 + number));
            town.now = town.now.plusSeconds(300);
        }
        town.says(Town.ALONE, "/check 750101");
        assertThat(town.heard()).contains("немного подождите");
        town.now = town.now.plusSeconds(86_400);
        town.says(Town.ALONE, "/check 750101");
        assertThat(town.heard()).contains("Айгерім");
    }

    @ParameterizedTest
    @CsvSource({
        "2021-08-20, Основной обход начнётся 1 октября 2021 года, 1",
        "2021-09-30, Основной обход начнётся 1 октября 2021 года, 1",
        "2021-10-01, такой номер есть в списке акимата, 0",
        "2021-10-30, такой номер есть в списке акимата, 0",
        "2021-10-31, сегодня он не действует, 1",
        "2021-11-08, сегодня он не действует, 1",
        "2021-11-09, обходы переписи закончились 8 ноября 2021 года, 1"
    })
    void followsTheCalendarAndOffersToReportWhatFails(LocalDate day, String answer, int reports) {
        town.now = Town.at(day, "13:00");
        town.says(Town.GROUP, "/check 750101");
        assertThat(town.heard()).contains(answer);
        assertThat(town.labels()).hasSize(reports).allMatch("Сообщить в акимат"::equals);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Aqtobe, 23:59, Основной обход начнётся",
        "Asia/Almaty, 23:59, Основной обход начнётся",
        "Asia/Aqtobe, 00:00, Основной обход начнётся",
        "Asia/Almaty, 00:00, такой номер есть"
    })
    void takesTheDayOfTheBuilding(String zone, String almatyTime, String answer) {
        town.building = Map.of("b.kato", "75", "b.zone", zone);
        town.now = Town.at(
                LocalDate.of(2021, almatyTime.equals("00:00") ? 10 : 9, almatyTime.equals("00:00") ? 1 : 30),
                almatyTime);
        town.says(Town.GROUP, "/check 750101");
        assertThat(town.heard()).contains(answer);
    }

    @Test
    void saysSoWhereThereIsNoListOfTheRegion() {
        town.building = Map.of("b.kato", "15", "b.zone", "Asia/Aqtobe");
        town.says(Town.GROUP, "/check 123456");
        assertThat(town.heard()).contains("нам не передали");
    }
}
