package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.habarshy.Town;
import kz.habarshy.pictures.Drawings;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RadarJourneyTest {
    private static Town town;

    @BeforeAll
    static void theTownOpens() {
        town = Town.start(Map.of());
    }

    @AfterAll
    static void theTownCloses() {
        town.close();
    }

    private static String lure(Tongue tongue) {
        return tongue.of(
                "Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын. Телефоныңызға келген 6 санды айтып жіберіңіз",
                "Здравствуйте, это перепись населения. На ваш телефон пришёл код, продиктуйте его, иначе анкета не сохранится");
    }

    private static String otherLure(Tongue tongue) {
        return tongue.of(
                "Санақ үшін сыйақы алыңыз: картаңыздың нөмірін http://sanaq-tolem.xyz сайтында енгізіңіз",
                "Получите выплату за перепись: введите номер карты на http://sanaq-vyplata.xyz");
    }

    private static String waterOff(Tongue tongue) {
        return tongue.of(
                "Құрметті тұрғындар, ертең сағат 10-нан 17-ге дейін су болмайды. Сұрақтар: 8 701 234 56 78, төраға",
                "Уважаемые жильцы, завтра с 10 до 17 не будет воды. Вопросы: 8 701 234 56 78, председатель");
    }

    /// The desk keeps the language of its members: each tongue has one.
    private static long owner(Tongue tongue) {
        return tongue == Tongue.KK ? Town.OWNER : Town.SECOND_OWNER;
    }

    private static void staffArrives(Tongue tongue) {
        town.people().person(owner(tongue), "Сәуле", tongue.code());
        long asked = town.people().say(owner(tongue), "/desk");
        String welcome = tongue.of("Сәлеметсіз бе, Сәуле", "Здравствуйте, Сәуле");
        town.await(owner(tongue), seen -> seen.id() > asked && seen.text().contains(welcome));
    }

    /// In Almaty; the two languages have districts of their own.
    private static House houseIn(Tongue tongue, String kazakh, String russian) {
        House house = House.served(town, tongue);
        house.setup()
                .press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .turnTo("Алматы қаласы", "г. Алматы")
                .press("Алматы қаласы", "г. Алматы", "Қай қалада не ауданда", "В каком городе или районе")
                .press(kazakh, russian, "Көшенің атын", "название улицы");
        return house;
    }

    private static House first(Tongue tongue) {
        return houseIn(tongue, tongue.of("Алмалы", "-"), tongue.of("-", "Медеуский"));
    }

    private static House second(Tongue tongue) {
        return houseIn(tongue, tongue.of("Бостандық", "-"), tongue.of("-", "Ауэзовский"));
    }

    private static void say(House house, String text) {
        long _ = town.people().say(house.chat(), house.neighbour(), text);
    }

    private static SeenMessage press(Tongue tongue, SeenMessage page, String label, String then) {
        String _ = town.people().press(owner(tongue), owner(tongue), page.id(), label);
        return town.await(
                owner(tongue), seen -> seen.id() == page.id() && seen.text().contains(then));
    }

    private static SeenMessage letter(Tongue tongue, String words) {
        return town.await(owner(tongue), seen -> seen.fromBot() && seen.text().contains(words));
    }

    @ParameterizedTest
    @EnumSource
    void goesFromThreeHousesToTheNeighboursAndToAnAllClear(Tongue tongue) {
        town.at("2021-10-05T05:00:00Z");
        staffArrives(tongue);
        List<House> seen = List.of(first(tongue), first(tongue), second(tongue));
        List<House> neighbours = List.of(first(tongue), second(tongue));
        seen.forEach(house -> say(house, lure(tongue)));
        SeenMessage letter = letter(tongue, tongue.of("Алмалы ауданы: 2", "Медеуский район: 2"));
        assertThat(letter.text())
                .contains(tongue.of("Бостандық ауданы: 1", "Ауэзовский район: 1"))
                .contains(tongue.of("SMS коды сұралады", "просят код из SMS"))
                .doesNotContain(tongue.of("айтып жіберіңіз", "продиктуйте"));
        press(
                tongue,
                letter,
                tongue.of("Көршілерді ескерту", "Предупредить соседей"),
                tongue.of("барлық чат: 5", "Всего там чатов: 5"));
        press(
                tongue,
                letter,
                tongue.of("Иә, ескерту", "Да, предупредить"),
                tongue.of("Ескерту жіберілді", "Предупреждение отправлено"));
        for (House neighbour : neighbours) {
            SeenMessage warning = town.await(
                    neighbour.chat(), tongue.of("Ескерту: көрші үйлердің", "Предупреждение: в чаты соседних домов"));
            assertThat(warning.text()).contains("102", "1446");
        }
        seen.forEach(house -> say(house, otherLure(tongue)));
        SeenMessage next = letter(tongue, tongue.of("sanaq-tolem[.]xyz", "sanaq-vyplata[.]xyz"));
        press(
                tongue,
                next,
                tongue.of("Көршілерді ескерту", "Предупредить соседей"),
                tongue.of("жақында ескертілген", "недавно уже предупреждали"));
        town.at("2021-10-06T07:00:00Z");
        for (House neighbour : neighbours) {
            SeenMessage clear = town.await(neighbour.chat(), tongue.of("Ескерту алынды", "Предупреждение снято"));
            assertThat(clear.edited()).isTrue();
        }
        letter(tongue, tongue.of("Ескертілген чаттар: 2", "Предупреждённые чаты: 2"));
        assertThat(Stream.concat(seen.stream(), neighbours.stream()))
                .allSatisfy(house -> assertThat(alerts(house)).isLessThan(2));
    }

    private static long alerts(House house) {
        return town.people().fromBot(house.chat()).stream()
                .filter(each -> each.text().contains("көрші үйлердің чаттарына")
                        || each.text().contains("в чаты соседних домов"))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void tellsStaffOfAnAddressThatStandsInACodeOnAPicture(Tongue tongue) {
        staffArrives(tongue);
        String host = "sanaq-" + tongue.code() + "-kod.kz";
        for (int i = 0; i < 3; i++) {
            House house = House.served(town, tongue);
            long photo = town.people()
                    .sendPhoto(house.chat(), house.neighbour(), Drawings.notice("https://" + host + "/?x=" + i), "");
            town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == photo);
        }
        assertThat(letter(tongue, host.replace(".", "[.]")).text()).contains(tongue.of("Чаттар: 3", "Чаты: 3"));
    }

    @ParameterizedTest
    @EnumSource
    void staysSilentOnAnAnnouncementThatManyHousesGet(Tongue tongue) {
        staffArrives(tongue);
        int letters = town.people().fromBot(owner(tongue)).size();
        for (int i = 0; i < 6; i++) {
            House.served(town, tongue).hearsNothingOn(waterOff(tongue));
        }
        staffArrives(tongue);
        assertThat(town.people().fromBot(owner(tongue))).hasSize(letters + 1);
    }

    @ParameterizedTest
    @EnumSource
    void warnsOnceOfABotThatPretendsToBeIt(Tongue tongue) {
        staffArrives(tongue);
        House house = House.served(town, tongue);
        long fake = 800_000_001L + tongue.ordinal();
        String name = "habarshy_sandb0x" + tongue.code() + "_bot";
        town.people().otherBot(fake, name, "Хабаршы");
        town.people().join(house.chat(), fake);
        SeenMessage warning = town.await(house.chat(), tongue.of("бұл – біз емес", "это не мы"));
        assertThat(warning.text()).contains(Town.NAME).doesNotContain(name);
        assertThat(letter(tongue, "@" + name).text())
                .contains(tongue.of("Бізге ұқсас аккаунт", "Аккаунт под видом нашего"));
        town.people().leave(house.chat(), fake);
        town.people().join(house.chat(), fake);
        house.hearsNothingAfter(warning.id());
    }
}
