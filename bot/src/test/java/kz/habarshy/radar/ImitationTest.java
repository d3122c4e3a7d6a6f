package kz.habarshy.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.campaign.RadarRules;
import kz.habarshy.chat.Shown;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImitationTest {
    private static final Imitation IMITATION = new Imitation(
            List.of(new Shown("habarshy_bot", "Хабаршы"), new Shown("habarshy_75_bot", "Хабаршы Алматы")),
            BuildingsOnTrial.CAMPAIGN.radar().ours());

    @ParameterizedTest
    @CsvSource({
        "habarshi_bot, '', true",
        "habarshy_b0t, '', true",
        "habarshybot, '', true",
        "habarshyy_bot, '', false",
        "harabshy_bot, '', true",
        "habarshy_support_bot, Көмек, true",
        "census_help_bot, Хабаршы, true",
        "census_help_bot, 'Хабаршы – ресми бот', true",
        "census_help_bot, Xабаpшы, true",
        "census_help_bot, 'Х а б а р ш ы', true",
        "'', Хабаршы, false",
        "aigul_s, 'Habarshy', false",
        "aigul_s, 'Хабаршы бот', false",
        "aigul_s, 'Бот Хабаршы 🤖', false",
        "aigul_s, 'habarshy_bot', false"
    })
    void knowsWhoShowsThemselvesAsOurs(String username, String title, boolean bot) {
        assertThat(IMITATION.is(new Shown(username, title), bot)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "habarshy_bot, Хабаршы, true",
        "HABARSHY_BOT, Хабаршы, true",
        "habarshy_75_bot, 'Хабаршы Алматы', true",
        "almaty_weather_bot, 'Ауа райы', true",
        "shop_bot, Shop, true",
        "'', Айгүл, false",
        "'', 'Хабар арнасы', false",
        "'', 'Үй төрағасы Сәуле', false",
        "qazaq_habarshysy, Ерлан, false",
        "'', 'Жаршы', false",
        "'', 'Хабаршы Айгүл', false",
        "'', '', true"
    })
    void leavesOursAndEverybodyElseAlone(String username, String title, boolean bot) {
        assertThat(IMITATION.is(new Shown(username, title), bot)).isFalse();
    }

    @Test
    void takesNobodyForAnImitationUntilItKnowsItsOwnName() {
        var unknown = new Imitation(List.of(), new RadarRules.Ours(Set.of("хабаршы"), 2));
        assertThat(unknown.is(new Shown("habarshy_b0t", "Хабаршы"), true)).isFalse();
    }

    @Property(tries = 300)
    void judgesAnyNameWithoutFailing(@ForAll String username, @ForAll String title, @ForAll boolean bot) {
        assertThat(IMITATION.is(new Shown(username, title), bot)).isIn(true, false);
    }
}
