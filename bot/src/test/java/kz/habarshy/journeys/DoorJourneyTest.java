package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class DoorJourneyTest {
    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource({
        "KK, 'санақтанбыз деп есік қағып тұр, ашайын ба?'",
        "KK, есік алдында біреу тұр",
        "KK, 'үйге біреулер келіп тұр санақтан дейді, ашсам бола ма'",
        "RU, 'за дверью стоит переписчик, открывать?'",
        "RU, за дверью кто-то стоит",
        "RU, 'звонят в дверь говорят с переписи, открыть или нет'"
    })
    void givesTheThreeLinesAtOnceThenTheCheck(Tongue tongue, String words) {
        House house = House.served(town, tongue).level(1);
        SeenMessage lines = house.ask(words);
        assertThat(lines.text().lines()).hasSize(3);
        assertThat(lines.text())
                .startsWith(tongue.of("1. Әзірге есікті ашпаңыз", "1. Пока не открывайте дверь"))
                .contains("sanaq.gov.kz", "1446", "102");
        String button = tongue.of("Нөмірді тексеру", "Проверить номер");
        String _ = town.people().press(house.chat(), house.neighbour(), lines.id(), button);
        assertThat(town.await(house.chat(), tongue.of("тіркеу нөмірін осы", "регистрационный номер интервьюера"))
                        .id())
                .isGreaterThan(lines.id());
    }

    @ParameterizedTest
    @EnumSource
    void helpsAtTheDoorBeforeAnyAdminHasChosenAndDuringAPause(Tongue tongue) {
        String words = tongue.of("есік алдында біреу тұр", "за дверью кто-то стоит");
        assertThat(House.greeted(town, tongue).ask(words).text()).startsWith("1. ");
        House paused = House.served(town, tongue);
        assertThat(paused.command("/pause").text()).contains("/pause off");
        assertThat(paused.ask(words).text()).startsWith("1. ");
    }

    @ParameterizedTest
    @EnumSource
    void helpsAtTheDoorInPrivate(Tongue tongue) {
        long person = House.person(town, tongue);
        String words = tongue.of("есік алдында біреу тұр, ашайын ба", "кто-то за дверью, открывать?");
        assertThat(town.answerTo(person, person, words).text()).startsWith(tongue.of("1. Әзірге", "1. Пока"));
    }
}
