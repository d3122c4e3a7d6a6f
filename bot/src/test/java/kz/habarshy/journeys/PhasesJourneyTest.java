package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.habarshy.Town;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PhasesJourneyTest {
    private Town town;

    @BeforeAll
    void theTownOpens() {
        town = Town.start(Map.of());
    }

    @AfterAll
    void theTownCloses() {
        town.close();
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 2021-10-10, 15 қазанды қоса алғанда, қайта ашыл",
        "RU, 2021-10-10, по 15 октября 2021 года включительно, снова открыта",
        "KK, 2021-10-15, онлайн санақтың соңғы күні, қайта ашыл",
        "RU, 2021-10-15, последний день онлайн-переписи, снова открыта",
        "KK, 2021-10-18, онлайн санақ тоқтатыла тұрды, қайта ашыл",
        "RU, 2021-10-18, онлайн-перепись приостановлена, снова открыта",
        "KK, 2021-10-25, сайтында қайта ашылды; 30 қазанды қоса алғанда, тоқтатыла тұрды",
        "RU, 2021-10-25, снова открыта на sanaq.gov.kz по 30 октября, приостановлена",
        "KK, 2021-11-02, әлі өте алады, қайта ашылды",
        "RU, 2021-11-02, ещё могут пройти, снова открыта",
        "KK, 2021-11-20, енді одан өту мүмкін емес, 1446",
        "RU, 2021-11-20, пройти её уже нельзя, 1446"
    })
    void saysWhatIsKnownOnTheDay(Tongue tongue, String day, String known, String unknown) {
        town.at(day + "T06:00:00Z");
        long person = House.person(town, tongue);
        String question = tongue.of("онлайн санақ қашанға дейін?", "до какого числа онлайн-перепись?");
        assertThat(town.answerTo(person, person, question).text())
                .contains(known.replace(';', ','))
                .doesNotContain(unknown);
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 2021-10-25, 30 қазан",
        "RU, 2021-10-25, 30 октября",
        "KK, 2021-11-20, Санақтың алдағы мерзімі қазір белгілі емес",
        "RU, 2021-11-20, Ближайших сроков переписи сейчас нет"
    })
    void countsToTheLastDayThatIsKnown(Tongue tongue, String day, String known) {
        town.at(day + "T06:00:00Z");
        long person = House.person(town, tongue);
        assertThat(town.answerTo(person, person, "/deadline").text()).contains(known);
    }
}
