package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Predicate;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WhisperJourneyTest {
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private final Town town = Town.shared();

    @ParameterizedTest
    @EnumSource
    void showsTheMenuAndAnAnswerToThePresserAlone(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage menu = house.ask("/faq");
        assertThat(menu.buttons().getLast().label()).isEqualTo(tongue.of("Тек маған", "Только мне"));
        press(house, menu, tongue.of("Тек маған", "Только мне"));
        SeenMessage own = whispered(house, tongue.of("Тақырыпты таңдаңыз", "Выберите тему"));
        assertThat(own.text()).contains(tongue.of("жеке жазыңыз", "напишите мне лично"));
        press(house, own, tongue.of("Мерзім", "Сроки"));
        SeenMessage topic = whispered(house, tongue.of("Сұрақты таңдаңыз", "Выберите вопрос"));
        press(house, topic, tongue.of("Онлайн санақ қашанға дейін", "До какого числа онлайн"));
        SeenMessage answer = whispered(house, tongue.of("15 қазанды қоса алғанда", "по 15 октября"));
        assertThat(answer.wire().path("ephemeral_message_id").asLong(0)).isPositive();
        assertThat(answer.wire().path("message_id").asLong(-1)).isZero();
        town.settle(house.admin());
        assertThat(town.people().awaitWhisper(house.chat(), house.admin(), Duration.ZERO, _ -> true))
                .isEmpty();
        assertThat(house.since(menu.id())).isEmpty();
        assertThat(town.await(house.chat(), seen -> seen.id() == menu.id()).edited())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void saysItToAllWhereTelegramRefuses(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage menu = house.ask("/faq");
        town.people().leave(house.chat(), house.neighbour());
        press(house, menu, tongue.of("Тек маған", "Только мне"));
        SeenMessage aloud = town.await(house.chat(), seen -> seen.fromBot() && seen.id() > menu.id());
        assertThat(aloud.replyTo()).isEqualTo(menu.id());
        assertThat(aloud.text())
                .contains(tongue.of("Тақырыпты таңдаңыз", "Выберите тему"))
                .doesNotContain(tongue.of("жеке жазыңыз", "напишите мне лично"));
    }

    private void press(House house, SeenMessage page, String button) {
        String _ = town.people().press(house.chat(), house.neighbour(), page.id(), button);
    }

    private SeenMessage whispered(House house, String words) {
        Predicate<SeenMessage> wanted = seen -> seen.text().contains(words);
        return town.people()
                .awaitWhisper(house.chat(), house.neighbour(), LONGEST, wanted)
                .orElseThrow(() -> new AssertionError("Never whispered: " + words));
    }
}
