package kz.habarshy.radar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.stream.IntStream;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RadarTest {
    private static final String ALMALY = "75-almaly";
    private static final String BOSTANDYK = "75-bostandyk";
    private static final String RU =
            "Здравствуйте, это перепись населения. На ваш телефон пришёл код из СМС, продиктуйте его оператору, иначе анкета не сохранится";
    private static final String KK =
            "Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын. Телефоныңызға келген SMS кодты айтып жіберіңіз, әйтпесе сауалнама сақталмайды";

    private final RadarStage stage = new RadarStage();
    private final ChatKey staff = RadarStage.chatOf(RadarStage.OWNER);

    private ChatKey house(long id, String district) {
        return stage.house(id, district);
    }

    /// Two houses of one district and one of another get it.
    private void seenInThree(String lure) {
        stage.hears(house(1, ALMALY), lure);
        stage.hears(house(2, ALMALY), lure + " 🙏");
        stage.hears(house(3, BOSTANDYK), "Соседи! " + lure);
    }

    @ParameterizedTest
    @ValueSource(strings = {RU, KK})
    void raisesACaseWithItsSpreadWhenThreeHousesSeeTheSame(String lure) {
        stage.hears(house(1, ALMALY), lure);
        stage.hears(house(2, ALMALY), lure);
        assertThat(stage.cases).isEmpty();
        stage.hears(house(3, BOSTANDYK), lure + " 123");
        assertThat(stage.cases).hasSize(1);
        assertThat(stage.cases.getFirst().spread()).containsEntry(ALMALY, 2).containsEntry(BOSTANDYK, 1);
        assertThat(stage.seen(staff).getLast())
                .contains("просят код из SMS", "Алмалинский район: 2", "Бостандыкский район: 1", "Чаты: 3");
    }

    @Test
    void tellsTheDeskNeitherTheWordsNorWhoSaidThem() {
        stage.hears(house(1, ALMALY), RU + " Звоните 8 701 234 56 78");
        assertThat(stage.toDesk).hasSize(1);
        String told = stage.toDesk.getFirst().toString();
        assertThat(told).doesNotContain("продиктуйте", "перепис", "701", "2345678", "tg7:-1", "PersonId");
    }

    @Test
    void countsHousesNotMessages() {
        ChatKey one = house(1, ALMALY);
        for (int i = 0; i < 10; i++) {
            stage.hears(one, RU + " " + i);
        }
        stage.hears(house(2, ALMALY), RU);
        assertThat(stage.cases).isEmpty();
    }

    @Test
    void forgetsWhatIsOlderThanADay() {
        stage.hears(house(1, ALMALY), RU);
        stage.hears(house(2, ALMALY), RU);
        stage.now = stage.now.plus(Duration.ofHours(25));
        stage.hears(house(3, ALMALY), RU);
        assertThat(stage.cases).isEmpty();
        stage.hears(house(4, ALMALY), RU);
        stage.hears(house(5, ALMALY), RU);
        assertThat(stage.cases).hasSize(1);
    }

    @Test
    void knowsALureByItsAddressWhateverTheWords() {
        stage.hears(house(1, ALMALY), "Перепись: получите выплату, укажите карту на http://sanaq-pay.xyz/1");
        stage.hears(house(2, ALMALY), "Санақ: картаңыздың нөмірін http://sanaq-pay.xyz сайтында енгізіп, төлем алыңыз");
        stage.hears(
                house(3, BOSTANDYK), "Срочно оплатите штраф за перепись населения по ссылке http://sanaq-pay.xyz/z");
        assertThat(stage.cases).hasSize(1);
        assertThat(stage.seen(staff).getLast()).contains("sanaq-pay[.]xyz").doesNotContain("sanaq-pay.xyz");
    }

    @Test
    void keepsTwoLuresApart() {
        stage.hears(house(1, ALMALY), RU);
        stage.hears(house(2, ALMALY), KK);
        stage.hears(house(3, ALMALY), "Отправьте фото удостоверения с двух сторон переписчику, он ждёт");
        assertThat(stage.cases).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Уважаемые жильцы, завтра с 10 до 17 не будет воды, запаситесь. Вопросы по телефону 8 701 234 56 78, председатель",
                "Құрметті тұрғындар, ертең сағат 10-нан 17-ге дейін су болмайды, қор жасап алыңыздар. Сұрақтар: 8 701 234 56 78, төраға",
                "Перепись населения идёт онлайн на sanaq.gov.kz до 15 октября, потом переписчики придут домой. Пройдите, это займёт 20 минут",
                "Халық санағы sanaq.gov.kz сайтында 15 қазанға дейін онлайн өтеді, кейін интервьюерлер үйге келеді",
                "Не называйте никому код из СМС, это мошенники под видом переписи, перешлите соседям",
                "Санақтанбыз деп код сұрап жүргендер бар екен, ешкімге айтпаңыздар, көршілерге айтыңыздар",
                "Проголосуйте за благоустройство нашего двора по ссылке https://dvor-almaty.kz/vote, осталось два дня",
                "Кто прошёл перепись, напишите номер квартиры, собираю список для акимата, спасибо большое"
            })
    void raisesNoCaseOfAnHonestMessageInTenHouses(String honest) {
        IntStream.range(1, 11).forEach(id -> stage.hears(house(id, id % 2 == 0 ? ALMALY : BOSTANDYK), honest));
        assertThat(stage.toDesk).isEmpty();
        assertThat(stage.cases).isEmpty();
    }

    @Test
    void raisesNoCaseOfTheCampaignsOwnAnswersPassedOn() {
        var today = LocalDate.of(2021, 10, 5);
        for (var language : Language.values()) {
            for (var entry : RadarStage.CAMPAIGN.entries()) {
                String own = RadarStage.CAMPAIGN.answer(entry, language, today).full();
                IntStream.range(1, 7).forEach(id -> stage.hears(house(id, ALMALY), own));
            }
        }
        assertThat(stage.cases).isEmpty();
    }

    @Test
    void suspectsOurOwnWordsWithAStrangeAddressInThem() {
        var entry = RadarStage.CAMPAIGN.entries().getFirst();
        var today = LocalDate.of(2021, 10, 5);
        String own = RadarStage.CAMPAIGN.answer(entry, Language.RU, today).full();
        String bait = own + " Пройдите перепись и укажите номер карты для выплаты: http://sanaq-pay.xyz";
        IntStream.range(1, 4).forEach(id -> stage.hears(house(id, ALMALY), bait));
        assertThat(stage.cases).hasSize(1);
    }

    @Test
    void raisesADoubtfulMessageOnlyWhenManyHousesHaveIt() {
        String doubtful =
                "Новости про перепись и коды участников теперь на https://kz-infocentr.site, расскажите соседям";
        int first = 0;
        for (int id = 1; id <= 8 && first == 0; id++) {
            stage.hearsUnsuspected(house(id, ALMALY), doubtful);
            first = stage.cases.isEmpty() ? 0 : id;
        }
        assertThat(first).isEqualTo(5);
    }

    @Test
    void warnsTheNeighboursOnceStaffApprove() {
        ChatKey quiet = stage.house(10, ALMALY, "b.level", "1");
        ChatKey paused = stage.house(11, ALMALY, "b.paused", "2021-10-09");
        ChatKey elsewhere = house(12, "75-medeu");
        ChatKey almaly = stage.house(13, ALMALY, "b.lang", "kk");
        ChatKey bostandyk = house(14, BOSTANDYK);
        seenInThree(RU);
        assertThat(stage.seen(almaly)).isEmpty();
        stage.press(RadarStage.OWNER, "Предупредить соседей");
        assertThat(stage.seen(staff).getLast())
                .contains("көрші үйлердің", "в чаты соседних домов", "Всего там чатов: 7");
        stage.press(RadarStage.OWNER, "Да, предупредить");
        assertThat(stage.seen(bostandyk)).hasSize(1);
        assertThat(stage.seen(bostandyk).getFirst())
                .contains("просят код из SMS", "102")
                .doesNotContain("продиктуйте");
        assertThat(stage.seen(almaly).getFirst()).contains("код сұралады", "102");
        assertThat(((Act.Say) stage.acts(almaly).getFirst()).silent()).isFalse();
        assertThat(stage.seen(quiet)).isEmpty();
        assertThat(stage.seen(paused)).isEmpty();
        assertThat(stage.seen(elsewhere)).isEmpty();
        assertThat(stage.seen(house(1, ALMALY))).isEmpty();
        stage.press(RadarStage.OWNER, "К сообщению");
        assertThat(stage.seen(staff).getLast()).contains("соседи предупреждены, чаты: 2");
    }

    @Test
    void warnsWithoutASoundAtNight() {
        stage.now = RadarStage.at("2021-10-05T23:30");
        ChatKey neighbour = house(13, ALMALY);
        approved();
        assertThat(((Act.Say) stage.acts(neighbour).getFirst()).silent()).isTrue();
    }

    private void approved() {
        seenInThree(RU);
        stage.press(RadarStage.OWNER, "Предупредить соседей");
        stage.press(RadarStage.OWNER, "Да, предупредить");
    }

    @Test
    void leavesAnAreaAloneForADayAfterAnAlert() {
        ChatKey neighbour = house(13, ALMALY);
        approved();
        String other = "Отправьте фото удостоверения с двух сторон переписчику, он ждёт до вечера и внесёт вас в базу";
        IntStream.range(21, 24).forEach(id -> stage.hears(house(id, ALMALY), other));
        stage.press(RadarStage.OWNER, "Предупредить соседей");
        assertThat(stage.seen(staff).getLast())
                .contains("недавно уже предупреждали", "Алмалинский")
                .doesNotContain("негде");
        assertThat(stage.seen(neighbour)).hasSize(1);
        stage.now = stage.now.plus(Duration.ofHours(25));
        stage.press(RadarStage.OWNER, "К сообщению");
        stage.press(RadarStage.OWNER, "Предупредить соседей");
        stage.press(RadarStage.OWNER, "Да, предупредить");
        assertThat(stage.seen(neighbour)).hasSize(2);
    }

    @Test
    void endsByItselfWithAnAllClearInPlaceOfTheWarning() {
        ChatKey neighbour = house(13, ALMALY);
        approved();
        stage.now = stage.now.plus(Duration.ofHours(23));
        stage.tick();
        assertThat(stage.acts(neighbour)).hasSize(1);
        stage.now = stage.now.plus(Duration.ofHours(2));
        stage.tick();
        assertThat(stage.acts(neighbour)).hasSize(2);
        assertThat(stage.acts(neighbour).getLast()).isInstanceOf(Act.Edit.class);
        assertThat(stage.seen(neighbour).getLast()).contains("Предупреждение снято");
        assertThat(stage.seen(staff).getLast()).contains("Предупреждение снято", "Предупреждённые чаты: 1");
        stage.tick();
        assertThat(stage.acts(neighbour)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "Снять предупреждение, 'Да, снять', Предупреждение снято",
        "Отозвать как ошибку, 'Да, отозвать', было ошибкой"
    })
    void endsWhenStaffSaySoTwice(String button, String yes, String words) {
        ChatKey neighbour = house(13, ALMALY);
        approved();
        stage.press(RadarStage.OWNER, "К сообщению");
        stage.press(RadarStage.OWNER, button);
        assertThat(stage.seen(neighbour)).hasSize(1);
        assertThat(stage.seen(staff).getLast()).contains("?", "Предупреждённые чаты: 1");
        stage.press(RadarStage.OWNER, yes);
        assertThat(stage.seen(neighbour).getLast()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({"CLOSED, Предупреждение снято", "FALSE, было ошибкой"})
    void followsWhatStaffMarkAtTheirTriage(String status, String words) {
        ChatKey neighbour = house(13, ALMALY);
        approved();
        stage.marks("CONFIRMED");
        assertThat(stage.acts(neighbour)).hasSize(1);
        stage.marks(status);
        assertThat(stage.seen(neighbour).getLast()).contains(words);
    }

    @Test
    void warnsFurtherDistrictsThatTheLureReachesLater() {
        ChatKey neighbour = house(13, ALMALY);
        ChatKey further = house(15, "75-medeu");
        approved();
        stage.hears(house(4, "75-medeu"), RU);
        stage.press(RadarStage.OWNER, "К сообщению");
        stage.press(RadarStage.OWNER, "Предупредить соседей");
        stage.press(RadarStage.OWNER, "Да, предупредить");
        assertThat(stage.seen(further)).hasSize(1);
        assertThat(stage.seen(neighbour)).hasSize(1);
        stage.press(RadarStage.OWNER, "К сообщению");
        stage.press(RadarStage.OWNER, "Снять предупреждение");
        stage.press(RadarStage.OWNER, "Да, снять");
        assertThat(stage.seen(further).getLast()).contains("Предупреждение снято");
        assertThat(stage.seen(neighbour).getLast()).contains("Предупреждение снято");
    }

    @Test
    void leavesAMessageAloneThatStaffFoundHonest() {
        seenInThree(RU);
        stage.press(RadarStage.OWNER, "Это честное сообщение");
        int letters = stage.acts(staff).size();
        IntStream.range(21, 26).forEach(id -> stage.hears(house(id, ALMALY), RU));
        assertThat(stage.cases).hasSize(1);
        assertThat(stage.acts(staff)).hasSize(letters);
    }

    @Test
    void showsStaffHowItSpreadsInTheSameLetter() {
        seenInThree(RU);
        stage.hears(house(4, "75-medeu"), RU);
        assertThat(stage.acts(staff)).hasSize(2);
        assertThat(stage.acts(staff).getLast()).isInstanceOf(Act.Edit.class);
        assertThat(stage.seen(staff).getLast()).contains("Медеуский район: 1", "Чаты: 4");
    }

    @Test
    void keepsABoundedNumberOfLures() {
        for (int id = 1; id <= Lures.MOST + 50; id++) {
            stage.now = stage.now.plusSeconds(1);
            stage.hears(house(1, ALMALY), "Код на http://sanaq-pay" + id + ".xyz");
        }
        assertThat(stage.size(Lures.PLACE)).isBetween(Lures.MOST / 2, Lures.MOST);
        stage.now = stage.now.plus(Duration.ofDays(31));
        stage.tick();
        assertThat(stage.size(Lures.PLACE)).isZero();
        assertThat(stage.size(Lures.TRACES)).isZero();
    }
}
