package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class AskJourneyTest {
    private final Town town = Town.shared();

    private static String question(Tongue tongue) {
        return tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
    }

    private static String answer(Tongue tongue) {
        return tongue.of("15 қазанды қоса алғанда", "по 15 октября 2021 года включительно");
    }

    @ParameterizedTest
    @EnumSource
    void leadsThroughTheMenuByTopicInOneMessage(Tongue tongue) {
        long person = House.person(town, tongue);
        SeenMessage menu = town.answerTo(person, person, "/faq");
        assertThat(menu.text()).contains(tongue.of("Тақырыпты таңдаңыз", "Выберите тему"));
        turn(menu, tongue.of("Кімдер саналады", "Кого считают"), tongue.of("Сұрақты таңдаңыз", "Выберите вопрос"));
        turn(menu, tongue.of("Келесі", "Дальше"), tongue.of("Сұрақты таңдаңыз", "Выберите вопрос"));
        town.await(person, seen -> seen.button(tongue.of("айыппұл", "штраф")).isPresent());
        turn(menu, tongue.of("айыппұл", "штраф"), tongue.of("Бас тартқаны үшін", "Меры за отказ"));
        turn(menu, tongue.of("Тақырыпқа қайту", "Назад к теме"), tongue.of("Сұрақты таңдаңыз", "Выберите вопрос"));
        turn(menu, tongue.of("Барлық сұрақ", "Все вопросы"), tongue.of("Тақырыпты таңдаңыз", "Выберите тему"));
        assertThat(town.people().fromBot(person)).hasSize(1);
    }

    private void turn(SeenMessage page, String button, String words) {
        String _ = town.people().press(page.chat(), page.chat(), page.id(), button);
        town.await(page.chat(), seen -> seen.id() == page.id() && seen.text().contains(words));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheNextLastDayAndWhatItCanDo(Tongue tongue) {
        House house = House.served(town, tongue);
        assertThat(house.ask("/deadline").text()).contains(tongue.of("15 қазан", "15 октября"), "10");
        assertThat(house.ask("/help").text())
                .contains(tongue.of("Сұрақты маған жауап ретінде", "Задайте вопрос, ответив мне"));
        assertThat(town.answerTo(house.neighbour(), house.neighbour(), "/help").text())
                .contains("/check", tongue.of("Сұрағыңызды жай сөзбен", "обычными словами"));
    }

    @ParameterizedTest
    @EnumSource
    void answersAMentionAndAReplyToItself(Tongue tongue) {
        House house = House.served(town, tongue).level(1);
        house.hearsNothingOn(question(tongue));
        SeenMessage mentioned = house.ask(Town.NAME + " " + question(tongue));
        assertThat(mentioned.text()).contains(answer(tongue));
        assertThat(mentioned.replyTo()).isPositive();
        long asked = town.people()
                .reply(
                        house.chat(),
                        house.neighbour(),
                        mentioned.id(),
                        tongue.of("ал бас тартса айыппұл бар ма?", "а штраф за отказ есть?"));
        SeenMessage replied = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == asked);
        assertThat(replied.text()).containsIgnoringCase(tongue.of("шаралар көзделген", "меры за отказ"));
    }

    @ParameterizedTest
    @EnumSource
    void answersInPrivateInFullWithItsSourceAndDate(Tongue tongue) {
        long person = House.person(town, tongue == Tongue.KK ? Tongue.RU : Tongue.KK);
        SeenMessage full = town.answerTo(person, person, question(tongue));
        assertThat(full.text())
                .contains(answer(tongue), tongue.of("Тағы екі жолы бар", "Есть ещё два пути"))
                .contains(tongue.of(
                        "Ұлттық статистика бюросы, 2021 жылғы 1 қыркүйектегі дерек бойынша",
                        "Бюро национальной статистики, по данным на 1 сентября 2021 года"))
                .doesNotContain("http");
    }

    @ParameterizedTest
    @EnumSource
    void answersAClearQuestionUnaskedAndIsSilentOnOtherTalk(Tongue tongue) {
        House house = House.served(town, tongue);
        long asked = town.people().say(house.chat(), house.neighbour(), question(tongue));
        SeenMessage answer = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == asked);
        assertThat(answer.text()).contains(answer(tongue)).hasSizeLessThan(420);
        house.hearsNothingOn(tongue.of("Су қашан беріледі?", "Когда включат воду?"));
        house.hearsNothingOn(tongue.of("Кешкі жиналыс сағат нешеде?", "Во сколько собрание вечером?"));
    }

    @ParameterizedTest
    @EnumSource
    void pointsToTheEarlierAnswerInsteadOfRepeatingIt(Tongue tongue) {
        House house = House.large(town, tongue);
        long first = town.people().say(house.chat(), house.neighbour(), question(tongue));
        SeenMessage answered = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == first);
        assertThat(answered.text()).contains(answer(tongue));
        SeenMessage again = house.ask(question(tongue));
        assertThat(again.text())
                .isEqualTo(tongue.of(
                        "Бұл сұраққа осы чатта жаңа ғана жауап бердім.",
                        "На этот вопрос я только что ответил в этом чате."));
        assertThat(again.wire().path("entities").toString())
                .containsAnyOf("/" + first + "\"", "/" + answered.id() + "\"");
    }

    @ParameterizedTest
    @EnumSource
    void givesADatedTextForWhatsApp(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage answer = house.ask(question(tongue));
        String address = answer.button("WhatsApp").orElseThrow().url();
        assertThat(address).startsWith("https://wa.me/?text=");
        assertThat(URLDecoder.decode(address.substring(address.indexOf('=') + 1), StandardCharsets.UTF_8))
                .contains(answer(tongue), "1446", "sanaq.gov.kz")
                .contains(tongue.of("2021 жылғы 5 қазандағы дерек", "Данные на 5 октября 2021 года"))
                .contains(tongue.of("Жарамды: 12 қазанды қоса алғанда", "Действительно по 12 октября включительно"));
    }

    @ParameterizedTest
    @EnumSource
    void editsItsAnswerWhenTheQuestionIsEdited(Tongue tongue) {
        House house = House.served(town, tongue);
        long asked = town.people().say(house.chat(), house.neighbour(), question(tongue));
        SeenMessage answer = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == asked);
        town.people()
                .edit(
                        house.chat(),
                        asked,
                        tongue.of("Санақтан бас тартса айыппұл бар ма?", "Какой штраф за отказ от переписи?"));
        SeenMessage edited =
                town.await(house.chat(), seen -> seen.fromBot() && seen.edited() && seen.id() == answer.id());
        assertThat(edited.text()).containsIgnoringCase(tongue.of("шаралар көзделген", "меры за отказ"));
        house.hearsNothingAfter(answer.id());
    }

    @ParameterizedTest
    @EnumSource
    void answersInTheLanguageOfTheAskerWhateverTheChats(Tongue tongue) {
        House house = House.served(town, tongue == Tongue.KK ? Tongue.RU : Tongue.KK);
        assertThat(house.ask(question(tongue)).text()).contains(answer(tongue));
    }
}
