package kz.habarshy.conversation;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.at;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.group;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Origin;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Shown;
import kz.habarshy.chat.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoorAndFraudTest {
    private static final String SCAM_RU =
            "Перепись населения: назовите код из СМС, оператор ждёт, иначе штраф, оплатите по ссылке http://sanaq-pay.xyz";
    private static final String SCAM_KK =
            "Халық санағы: СМС арқылы келген кодты айтыңыз, әйтпесе айыппұл, мына сілтемемен төлеңіз http://sanaq-pay.xyz";

    private static final String CARD_RU = "Перепись: за прохождение выплата, введите номер карты и CVV";

    private static Said heard(String text, boolean forwarded) {
        return new Said(
                GROUP, OLGA, 7, text, false, false, forwarded, List.of("http://sanaq-pay.xyz"), null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-05T12:00, 'санақтанбыз деп есік қағып тұр, ашайын ба?', сайтындағы іздеуден",
        "2021-10-05T12:00, 'за дверью стоит переписчик, открывать?', Проверьте его в поиске на sanaq.gov.kz",
        "2021-09-05T12:00, 'санақтанбыз деп есік қағып тұр, ашайын ба?', 1 қазанда басталады",
        "2021-09-05T12:00, 'за дверью стоит переписчик, открывать?', начинается 1 октября",
        "2021-08-05T12:00, 'за дверью стоит переписчик, открывать?', начинается 1 октября"
    })
    void saysWhatToDoAtTheDoorAtOnce(String time, String text, String line) {
        for (ChatState state :
                List.of(group(), served("both", "b.level", "1"), served("ru", "b.paused", "9999-12-31"))) {
            Decision decision = House.decide(said(GROUP, OLGA, text, false), state, at(time));
            assertThat(words(decision).getFirst()).contains(line).contains("1446");
            assertThat(words(decision).getFirst().lines()).hasSize(3);
            assertThat(data(decision)).containsExactly("check");
        }
        assertThat(words(House.decide(said(OWN, OLGA, text, true), own(), at(time))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'санақтанбыз деп есік қағып тұр, ашайын ба?', үй аралау аяқталды",
        "'за дверью стоит переписчик, открывать?', обходы переписи закончились"
    })
    void invitesNobodyToCheckOnceTheCensusIsOver(String text, String line) {
        Decision decision = House.decide(said(GROUP, OLGA, text, false), served("ru"), at("2021-12-01T12:00"));
        assertThat(words(decision).getFirst()).contains(line).contains("102").doesNotContain("1446");
        assertThat(data(decision)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk", "ru"})
    void warnsOncePerKindOfScamChatAndDay(String language) {
        String scam = language.equals("kk") ? SCAM_KK : SCAM_RU;
        ChatState calm = served(language, "b.level", "2");
        Decision warning = House.decide(heard(scam, false), calm, SEPTEMBER);
        assertThat(words(warning)).hasSize(1);
        assertThat(((Act.Say) warning.posts().getFirst().act()).replyTo()).isEqualTo(7);
        ChatState warned = after(calm, warning);
        assertThat(House.decide(heard(scam, true), warned, SEPTEMBER.plus(Duration.ofHours(5))))
                .isEqualTo(Decision.NONE);
        assertThat(words(House.decide(heard(scam, true), warned, SEPTEMBER.plus(Duration.ofDays(1)))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"kk, санақ аяқталған", "ru, перепись уже завершена"})
    void namesNoHotlineInAWarningOnceTheCensusIsOver(String language, String line) {
        String scam = language.equals("kk") ? SCAM_KK : SCAM_RU;
        Decision warning = House.decide(heard(scam, false), served(language), at("2021-11-20T12:00"));
        assertThat(words(warning)).hasSize(1);
        assertThat(words(warning).getFirst()).contains(line, "102").doesNotContain("1446");
    }

    @Test
    void doesNotWarnUnaskedBelowLevelTwoOrWhilePaused() {
        assertThat(House.decide(heard(SCAM_RU, false), served("ru", "b.level", "1"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
        assertThat(House.decide(heard(SCAM_RU, false), served("ru", "b.paused", "2021-09-10"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
        assertThat(House.decide(heard(SCAM_RU, false), group("b.status", "new"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @Test
    void judgesAChannelsPostButNotABots() {
        var channel = new Speaker(new PersonId(777000), false, false, true, "");
        Said post = new Said(GROUP, channel, 7, SCAM_RU, false, false, false, List.of(), null, null, null, null);
        assertThat(words(House.decide(post, served("ru"), SEPTEMBER))).hasSize(1);
        var bot = new Speaker(new PersonId(9), true, false, false, "");
        Said botPost = new Said(GROUP, bot, 7, SCAM_RU, false, false, false, List.of(), null, null, null, null);
        assertThat(House.decide(botPost, served("ru"), SEPTEMBER)).isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"kk, '" + SCAM_KK + "'", "ru, '" + SCAM_RU + "'"})
    void judgesWhatAnAccountUnderOurNameSaysAtOnceAndAfterwards(String language, String scam) {
        var fake = new Speaker(new PersonId(9), true, false, false, "", new Shown("habarshy_b0t", "Хабаршы"));
        Said first = new Said(GROUP, fake, 7, scam, false, false, false, List.of(), null, null, null, null);
        ChatState calm = served(language);
        Decision both = House.decide(first, calm, SEPTEMBER);
        assertThat(words(both)).hasSize(2);
        Said more = new Said(GROUP, fake, 8, CARD_RU, false, false, false, List.of(), null, null, null, null);
        assertThat(words(House.decide(more, after(calm, both), SEPTEMBER))).hasSize(1);
        Said honest = new Said(GROUP, fake, 9, "Лифт стоит", false, false, false, List.of(), null, null, null, null);
        assertThat(House.decide(honest, after(calm, both), SEPTEMBER)).isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"kk, '" + SCAM_KK + "'", "ru, '" + SCAM_RU + "'"})
    void judgesWhatANeighbourPutsThereByWayOfAnotherBot(String language, String scam) {
        var bot = new Speaker(new PersonId(9), true, false, false, "", new Shown("lure_bot", "Lure"));
        var said = new Said(
                GROUP,
                OLGA,
                7,
                scam,
                false,
                false,
                true,
                List.of(),
                null,
                null,
                null,
                null,
                List.of(),
                false,
                new Origin(false, bot));
        assertThat(words(House.decide(said, served(language), SEPTEMBER))).hasSize(1);
    }

    @Test
    void saysInWordsWhatIsWrongWithAForwardedMessage() {
        Said kazakh = new Said(OWN, AIGUL, 7, SCAM_KK, true, false, true, List.of(), null, null, null, null);
        assertThat(words(House.decide(kazakh, own(), SEPTEMBER)).getFirst())
                .contains("алаяқтық белгілері бар")
                .contains("\n– ");
        Said russian = new Said(OWN, OLGA, 7, SCAM_RU, true, false, true, List.of(), null, null, null, null);
        assertThat(words(House.decide(russian, own(), SEPTEMBER)).getFirst()).contains("признаки обмана");
    }

    @Test
    void doesNotCallAForwardedMessageSafe() {
        Said clean = new Said(
                OWN, OLGA, 7, "Завтра отключат воду до вечера", true, false, true, List.of(), null, null, null, null);
        assertThat(words(House.decide(clean, own(), SEPTEMBER)).getFirst())
                .contains("Это не значит, что оно безопасно");
        Said kazakh = new Said(
                OWN, AIGUL, 7, "Ертең кешке дейін су болмайды", true, false, true, List.of(), null, null, null, null);
        assertThat(words(House.decide(kazakh, own(), SEPTEMBER)).getFirst()).contains("қауіпсіз деген сөз емес");
    }

    @Test
    void judgesTheMessageThatANeighbourAsksItAbout() {
        Said asking = new Said(GROUP, OLGA, 8, "это правда?", true, false, false, List.of(), 7L, SCAM_RU, null, null);
        assertThat(words(House.decide(asking, served("ru"), SEPTEMBER)).getFirst())
                .contains("признаки обмана");
    }
}
