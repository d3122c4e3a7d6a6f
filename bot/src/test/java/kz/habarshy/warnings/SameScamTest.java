package kz.habarshy.warnings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.screening.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class SameScamTest {
    private static final ChatKey HOUSE = new ChatKey(new Account("tg", 7), -100);

    @ParameterizedTest
    @CsvSource({
        "'Здравствуйте, это перепись населения. На ваш телефон пришёл код, продиктуйте его пожалуйста', 'Здравствуйте! Это перепись населения, на ваш телефон пришёл код: продиктуйте его, пожалуйста, срочно'",
        "'Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын. Телефоныңызға келген 6 санды айтып жіберіңіз', 'Салеметсиз бе, санак кызметинен хабарласып турмын. Телефонынызга келген 6 санды айтып жиберинизши'",
        "'Для получения выплаты 42 500 за участие в переписи укажите номер карты и CVV', 'ДЛЯ ПОЛУЧЕНИЯ ВЫПЛАТЫ 45 000 за участие в переписи укажите номер карты и CVV'"
    })
    void knowsAScamInOtherSpelling(String one, String other) {
        assertThat(Likeness.of(one).near(Likeness.of(other))).isTrue();
    }

    /// Of all pairs of different examples of fraud hardly any are near: those that repeat each other.
    @Test
    void tellsDifferentScamsApart() {
        List<Likeness> scams = new ArrayList<>();
        Map<String, List<Map<String, Object>>> root =
                new Yaml().load(String.valueOf(BuildingsOnTrial.CAMPAIGN.file("fraud/examples.yaml")));
        root.getOrDefault("examples", List.of()).stream()
                .filter(each -> "fraud".equals(each.get("verdict")))
                .forEach(each -> scams.add(Likeness.of(String.valueOf(each.get("text")))));
        int pairs = 0;
        int near = 0;
        for (int i = 0; i < scams.size(); i++) {
            for (int j = 0; j < i; j++) {
                pairs++;
                near += scams.get(i).near(scams.get(j)) ? 1 : 0;
            }
        }
        assertThat(pairs).isGreaterThan(4_000);
        assertThat(near).as("near pairs of %s", pairs).isLessThan(pairs / 2_000);
    }

    @Test
    void marksATextByItsWordsItsLinksAndItsChat() {
        String text = "Скиньте код из SMS";
        String mark = TextMark.of(HOUSE, Message.of(text));
        assertThat(TextMark.of(HOUSE, Message.of("скиньте  КОД, из sms!"))).isEqualTo(mark);
        assertThat(TextMark.of(HOUSE, new Message(text, List.of("http://a.kz"), false)))
                .isNotEqualTo(mark);
        assertThat(TextMark.of(new ChatKey(HOUSE.account(), -101), Message.of(text)))
                .isNotEqualTo(mark);
        assertThat(mark).hasSize(11);
    }
}
