package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinkJourneyTest {
    private final Town town = Town.shared();

    @ParameterizedTest
    @EnumSource
    void opensTheAnswerThatALinkNames(Tongue tongue) {
        long person = House.person(town, tongue);
        String words = tongue.of("15 қазанды қоса алғанда", "по 15 октября 2021 года включительно");
        assertThat(town.answerTo(person, person, "/start faq_dates_online").text())
                .contains(words);
        assertThat(town.answerTo(person, person, "/start faq_dates_online_" + tongue.code())
                        .text())
                .contains(words);
        assertThat(town.answerTo(person, person, "/start faq_nothing").text())
                .contains(tongue.of("Мен Хабаршы деген ботпын", "Я бот Хабаршы"));
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromTheHelpIntoTheChatOfAHouse(Tongue tongue) {
        long person = House.person(town, tongue);
        SeenMessage help = town.answerTo(person, person, "/help");
        assertThat(help.button(tongue.of("Үй чатына қосу", "Добавить в чат дома"))
                        .orElseThrow()
                        .url())
                .isEqualTo("https://t.me/habarshy_sandbox_bot?startgroup=add&admin=manage_chat");
        assertThat(town.answerTo(person, person, tongue.of("сен кімсің", "кто ты?"))
                        .buttons())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void entersAHouseWhoseRegionTheLinkNames(Tongue tongue) {
        House house = House.built(town, tongue);
        house.addBot();
        SeenMessage greeting = house.greeting();
        long _ = town.people().say(house.chat(), house.neighbour(), "/start" + Town.NAME + " r_11");
        long _ = town.people().say(house.chat(), house.admin(), "/start" + Town.NAME + " r_75");
        long _ = town.people().say(house.chat(), house.admin(), "/start" + Town.NAME + " r_11");
        house.hearsNothingAfter(greeting.id());
        String _ = town.people().press(house.chat(), house.admin(), greeting.id(), tongue.button());
        town.await(house.chat(), tongue.of("Енді осы чатта", "Теперь в этом чате"));
        assertThat(house.setup().page().text()).contains(tongue.of("Алматы қаласы", "г. Алматы"));
    }
}
