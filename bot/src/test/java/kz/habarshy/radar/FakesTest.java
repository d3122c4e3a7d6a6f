package kz.habarshy.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kz.habarshy.chat.ChatKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakesTest {
    private static final String ALMALY = "75-almaly";
    private final RadarStage stage = new RadarStage();
    private final ChatKey staff = RadarStage.chatOf(RadarStage.OWNER);

    @ParameterizedTest
    @CsvSource({"kk, бұл – біз емес", "ru, это не мы"})
    void warnsOnceOfABotThatLooksLikeOursAndTellsStaff(String language, String words) {
        ChatKey house = stage.house(1, ALMALY, "b.lang", language);
        stage.meets(house, "habarshy_b0t", "Хабаршы", true);
        stage.meets(house, "habarshy_b0t", "Хабаршы", true);
        assertThat(stage.seen(house)).hasSize(1);
        assertThat(stage.seen(house).getFirst())
                .contains(words, "@habarshy_bot")
                .doesNotContain("b0t");
        assertThat(stage.cases).hasSize(1);
        assertThat(stage.seen(staff).getLast()).contains("Аккаунт под видом нашего: @habarshy_b0t", "Чаты: 1");
        assertThat(stage.acts(staff).getLast().toString())
                .contains("Это не подделка")
                .doesNotContain("честное сообщение");
    }

    @Test
    void showsStaffTheNameAsItIsWritten() {
        stage.meets(stage.house(1, ALMALY), "", "Хабаршы бот", false);
        assertThat(stage.seen(staff).getLast()).contains("Аккаунт под видом нашего: Хабаршы бот");
    }

    @Test
    void letsOurBotAndOrdinaryPeopleIn() {
        ChatKey house = stage.house(1, ALMALY);
        stage.meets(house, "habarshy_bot", "Хабаршы", true);
        stage.meets(house, "weather_bot", "Погода", true);
        stage.meets(house, "", "Айгүл", false);
        assertThat(stage.seen(house)).isEmpty();
        assertThat(stage.cases).isEmpty();
    }

    @Test
    void tellsStaffAloneWhereTheHouseWantsItQuiet() {
        ChatKey house = stage.house(1, ALMALY, "b.level", "1");
        stage.meets(house, "habarshy_b0t", "Хабаршы", true);
        assertThat(stage.seen(house)).isEmpty();
        assertThat(stage.cases).hasSize(1);
    }

    @Test
    void warnsOfALinkToANameNearOurs() {
        ChatKey house = stage.house(1, ALMALY);
        stage.hears(house, "Жмите сюда, наш помощник", "https://t.me/habarshi_bot?start=1");
        assertThat(stage.seen(house)).hasSize(1);
        assertThat(stage.cases).hasSize(1);
        stage.hears(house, "А это настоящий", "https://t.me/habarshy_bot");
        assertThat(stage.seen(house)).hasSize(1);
    }

    @Test
    void tellsStaffOfANameNearOursInALureOfWhichTheHouseIsWarnedAnyway() {
        ChatKey house = stage.house(1, ALMALY);
        stage.hears(
                house,
                "Перепись населения: отправьте номер карты боту, начислим выплату",
                "https://t.me/habarshi_bot?start=1");
        assertThat(stage.seen(house)).isEmpty();
        assertThat(stage.seen(staff).getLast()).contains("Аккаунт под видом нашего: @habarshi_bot");
        stage.meets(house, "habarshi_bot", "Хабаршы", true);
        assertThat(stage.seen(house)).hasSize(1);
    }

    @Test
    void correctsANeighboursSlipWithoutACase() {
        ChatKey house = stage.house(1, ALMALY);
        stage.hears(house, "спросите у @habarshi_bot, он знает");
        assertThat(stage.seen(house)).hasSize(1);
        assertThat(stage.cases).isEmpty();
        IntStream.range(2, 6).forEach(id -> stage.hears(stage.house(id, ALMALY), "спросите у @habarshi_bot"));
        assertThat(stage.cases).hasSize(1);
    }
}
