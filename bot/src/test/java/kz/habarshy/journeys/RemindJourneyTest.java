package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.habarshy.Town;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class RemindJourneyTest {
    private Town town;

    @BeforeEach
    void theTownOpens() {
        town = Town.start(Map.of());
    }

    @AfterEach
    void theTownCloses() {
        town.close();
    }

    private long count(House house, String words) {
        return town.people().fromBot(house.chat()).stream()
                .filter(seen -> seen.text().contains(words))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void explainsOnceOnItsDayWithoutASound(Tongue tongue) {
        House house = House.served(town, tongue);
        House paused = House.served(town, tongue);
        assertThat(paused.command("/pause").text()).contains("/pause off");
        House low = House.served(town, tongue).level(2);
        town.at("2021-10-06T05:10:00Z");
        SeenMessage post = town.await(house.chat(), "20–25 минут");
        eventually(
                "it makes no sound",
                () -> town.telegram().calls("sendMessage").stream()
                        .anyMatch(call -> call.chat() == house.chat()
                                && call.text().contains("20–25")
                                && call.parameter("disable_notification").asBoolean(false)));
        town.at("2021-10-06T05:30:00Z");
        town.at("2021-10-06T12:10:00Z");
        house.hearsNothingAfter(post.id());
        assertThat(count(paused, post.text())).isZero();
        assertThat(count(low, post.text())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void remindsSevenThreeAndOneDayBeforeAndOnTheLastDay(Tongue tongue) {
        House house = House.served(town, tongue);
        House paused = House.served(town, tongue);
        assertThat(paused.command("/pause 20.10").text()).contains("20");
        String past = tongue.of("Үлгермегендер интервьюерге", "Кто не успеет, ответит");
        reminded(house, "2021-10-08", tongue.of("7 күн қалды", "осталось 7 дней"));
        reminded(house, "2021-10-12", tongue.of("3 күн қалды", "осталось 3 дня"));
        reminded(house, "2021-10-14", tongue.of("Ертең, 15 қазан", "Завтра, 15 октября"));
        reminded(house, "2021-10-15", tongue.of("Бүгін, 15 қазан", "Сегодня, 15 октября"));
        assertThat(count(house, past)).isEqualTo(4);
        assertThat(count(paused, past)).isZero();
    }

    private void reminded(House house, String day, String words) {
        town.at(day + "T12:05:00Z");
        town.await(house.chat(), words);
    }

    @ParameterizedTest
    @EnumSource
    void keepsQuietInTheEveningAndAtNight(Tongue tongue) {
        House house = House.served(town, tongue);
        town.at("2021-10-08T14:30:00Z");
        town.at("2021-10-08T20:00:00Z");
        town.at("2021-10-09T02:00:00Z");
        long last = house.ask("/help").id();
        assertThat(town.telegram().calls("sendMessage").stream()
                        .filter(call -> call.chat() == house.chat())
                        .map(RecordedCall::text))
                .noneMatch(text -> text.contains(tongue.of("7 күн қалды", "осталось 7 дней")));
        assertThat(last).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void remindsAPersonWhoAskedUntilItIsDone(Tongue tongue) {
        long person = House.person(town, tongue);
        assertThat(town.answerTo(person, person, "/remind").buttons()).isNotEmpty();
        town.at("2021-10-14T12:05:00Z");
        SeenMessage reminder = town.await(person, tongue.of("Ертең, 15 қазан", "Завтра, 15 октября"));
        String _ = town.people().press(person, person, reminder.id(), tongue.of("Өтіп қойдым", "Уже прошли"));
        long before = reminder.id();
        town.await(person, seen -> seen.fromBot() && (seen.id() > before || seen.edited()));
    }
}
