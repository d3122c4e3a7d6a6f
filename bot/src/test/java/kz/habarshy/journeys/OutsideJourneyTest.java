package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.Town;
import kz.habarshy.sandbox.Offered;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutsideJourneyTest {
    private final Town town = Town.shared();

    @ParameterizedTest
    @EnumSource
    void offersAnAnswerInBothLanguagesInAChatThatItIsNotIn(Tongue tongue) {
        House house = House.built(town, tongue);
        String query = town.people()
                .search(house.neighbour(), tongue.of("онлайн санақ қашанға дейін", "до какого числа онлайн-перепись"));
        List<Offered> offers = town.offers(query);
        assertThat(offers.getFirst().id()).isEqualTo("dates_online_" + tongue.code());
        assertThat(offers.get(1).id()).isEqualTo("dates_online_" + tongue.of("ru", "kk"));
        long put = town.people().choose(house.chat(), house.neighbour(), query, 0);
        assertThat(town.people().messages(house.chat()).getLast().text())
                .contains(tongue.of("15 қазанды қоса алғанда", "по 15 октября 2021 года включительно"))
                .contains(tongue.of("Ұлттық статистика бюросы", "Бюро национальной статистики"));
        town.settle(house.neighbour());
        assertThat(town.people().fromBot(house.chat())).isEmpty();
        assertThat(put).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void offersTheMostAskedBeforeAWordIsTyped(Tongue tongue) {
        long person = House.person(town, tongue);
        List<Offered> offers = town.offers(town.people().search(person, ""));
        assertThat(offers).hasSize(16);
        assertThat(offers.getFirst().id()).startsWith("dates_online_");
        assertThat(offers).allSatisfy(offer -> assertThat(offer.text()).isNotBlank());
        assertThat(offers).allSatisfy(offer -> assertThat(offer.line()).hasSizeLessThan(121));
    }

    @ParameterizedTest
    @EnumSource
    void answersOnceWhereItIsCalledAndIsNotIn(Tongue tongue) {
        House house = House.built(town, tongue);
        SeenMessage answer =
                house.ask(Town.NAME + tongue.of(" онлайн санақ қашанға дейін?", " до какого числа онлайн-перепись?"));
        assertThat(answer.text())
                .contains(tongue.of("15 қазанды қоса алғанда", "по 15 октября 2021 года включительно"))
                .doesNotContain("t.me", "@", "/start");
        assertThat(answer.buttons()).isEmpty();
        long door = town.people()
                .say(house.chat(), house.neighbour(), tongue.of("есік қағып тұр, кім екен", "в дверь звонят, кто это"));
        long called = town.people().reply(house.chat(), house.admin(), door, Town.NAME);
        SeenMessage three = town.await(house.chat(), seen -> seen.fromBot() && seen.id() > called);
        assertThat(three.text()).contains(tongue.of("Әзірге есікті ашпаңыз", "Пока не открывайте дверь"));
        assertThat(house.ask(Town.NAME + tongue.of(" бүгін футбол нешеде?", " во сколько сегодня футбол?"))
                        .text())
                .contains(tongue.of("Мұны білмеймін", "Этого я не знаю"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsFraudUnderANeighboursMessageWhereItIsCalled(Tongue tongue) {
        House house = House.built(town, tongue);
        long scam = town.people()
                .say(
                        house.chat(),
                        house.admin(),
                        tongue.of(
                                "Мен санақтанмын, СМС-пен келген кодты жіберіңіз, әйтпесе айыппұл",
                                "скиньте код из смс, я из переписи, иначе штраф"));
        long called = town.people()
                .reply(house.chat(), house.neighbour(), scam, Town.NAME + tongue.of(" бұл рас па?", " это правда?"));
        SeenMessage warned = town.await(house.chat(), seen -> seen.fromBot() && seen.id() > called);
        assertThat(warned.text()).contains("\n– ");
    }
}
