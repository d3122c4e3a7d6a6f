package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SideBySide
class CheckJourneyTest {
    private static final String ROSTER = """
            нөмір;аты-жөні;облыс;аудан;жарамды бастап;жарамды дейін;мәртебе
            750101;Мысалова Айгерім;Алматы қаласы;;2021-10-01;2021-11-08;жарамды
            750102;Үлгібаев Ерлан;Алматы қаласы;Бостандық ауданы;2021-10-01;2021-10-30;жарамды
            750104;Примерова Анна;г. Алматы;Алмалинский район;01.10.2021;30.10.2021;отозван
            750105;Образцов Пётр;г. Алматы;;01.10.2021;04.10.2021;действует
            710101;Сынақова Дана;Нұр-Сұлтан қаласы;;2021-10-01;2021-11-08;жарамды
            """;

    private Town town;

    @BeforeAll
    void theAkimatsListIsInForce() {
        town = Town.start(Map.of());
        town.people().person(Town.OWNER, "Сәуле", "kk");
        town.people().person(Town.SECOND_OWNER, "Олег", "ru");
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, "/desk").text()).contains("қызметкерлер үстелі");
        send(Town.OWNER, ROSTER);
        SeenMessage preview = town.await(Town.OWNER, "алдымен қараңыз");
        assertThat(preview.text()).contains("жаңа: 4", "Алматы қаласы", "Нұр-Сұлтан қаласы");
        String _ = town.people().press(Town.OWNER, Town.OWNER, preview.id(), "Қабылдау");
        town.await(Town.OWNER, "Тізім күшіне енді");
    }

    @AfterAll
    void theTownCloses() {
        town.close();
    }

    private void send(long clerk, String roster) {
        byte[] bytes = roster.getBytes(StandardCharsets.UTF_8);
        long _ = town.people().sendFile(clerk, clerk, "roster.csv", "text/csv", bytes, "");
    }

    /// A house of Almaty, Alatau district.
    private House house(Tongue tongue) {
        House house = House.served(town, tongue);
        house.setup()
                .press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .turnTo("Алматы қаласы", "г. Алматы")
                .press("Алматы қаласы", "г. Алматы", "Қай қалада не ауданда", "В каком городе или районе")
                .press("Алатау", "Алатауский", "Көшенің атын", "название улицы");
        return house;
    }

    @ParameterizedTest
    @EnumSource
    void tellsWhatTheListSaysOfANumber(Tongue tongue) {
        House house = house(tongue);
        assertThat(house.ask("/check 750101").text())
                .contains(tongue.of("тізімінде бар", "такой номер есть в списке акимата"), "Айгерім М.", "1446")
                .contains(tongue.of("Куәліктегі жүзі мен атын", "Сверьте лицо и имя"))
                .doesNotContain("Мысалова");
        assertThat(house.ask("/check 750102").text())
                .contains(tongue.of("бірақ басқа жерге тіркелген", "но за другим местом"));
        assertThat(house.ask("/check 750105").text())
                .contains(tongue.of("бірақ бүгін жарамсыз", "но сегодня он не действует"));
        assertThat(house.ask("/check 750104").text())
                .contains(tongue.of("тізімінен шығарылған", "снят со списка акимата"));
        assertThat(house.ask("/check 999999").text())
                .contains(tongue.of("мұндай нөмір жоқ", "такого номера нет"))
                .contains(tongue.of("алаяқ деген сөз емес", "ещё не значит, что перед вами мошенник"));
        assertThat(house.ask("/check 750101").text())
                .contains(tongue.of("сәл күте тұрыңыз", "немного подождите"))
                .doesNotContain("Айгерім");
        assertThat(town.answerTo(house.chat(), house.admin(), "/check 750101").text())
                .contains("Айгерім");
    }

    @ParameterizedTest
    @EnumSource
    void asksWhichNumberItIsBeforeItLooks(Tongue tongue) {
        long person = House.person(town, tongue);
        SeenMessage asked = town.answerTo(person, person, "750101");
        assertThat(asked.text())
                .contains(tongue.of("Бұл қай нөмір", "Какой это номер"))
                .doesNotContain("Айгерім");
        assertThat(asked.buttons()).hasSize(3);
        String _ = town.people().press(person, person, asked.id(), tongue.of("Интервьюердің", "Номер интервьюера"));
        assertThat(town.await(person, "750101").text()).contains("Айгерім М.");
    }

    @ParameterizedTest
    @EnumSource
    void wantsNoRegistrationCode(Tongue tongue) {
        long person = House.person(town, tongue);
        SeenMessage asked = town.answerTo(person, person, "482913");
        String _ = town.people().press(person, person, asked.id(), tongue.of("Тіркелу коды", "Код при"));
        town.await(person, tongue.of("ешкімге айтпаңыз, бізге де", "никому, и нам тоже"));
    }

    @ParameterizedTest
    @EnumSource
    void checksWhatIsTypedAfterTheDoor(Tongue tongue) {
        long person = House.person(town, tongue);
        assertThat(town.answerTo(person, person, "/check").text())
                .contains(tongue.of("тіркеу нөмірін", "регистрационный номер"));
        assertThat(town.answerTo(person, person, "710101").text()).contains("Дана С.");
    }

    @ParameterizedTest
    @EnumSource
    void offersToReportAVisitorWhomTheListSpeaksAgainst(Tongue tongue) {
        long person = House.person(town, tongue);
        String report = tongue.of("Әкімдікке хабарлау", "Сообщить в акимат");
        assertThat(town.answerTo(person, person, "/check 750101").button(report))
                .isEmpty();
        SeenMessage withdrawn = town.answerTo(person, person, "/check 750104");
        String _ = town.people().press(person, person, withdrawn.id(), report);
        SeenMessage intro = town.await(person, tongue.of("Не болды?", "Что случилось?"));
        assertThat(intro.id()).isGreaterThan(withdrawn.id());
        assertThat(intro.text()).contains("\n102\n");
        String kind = tongue.of("Есік алдына", "Человек у двери");
        String _ = town.people().press(person, person, intro.id(), kind);
        for (String next : new String[] {
            tongue.of("қашан болды", "Когда это"),
            tongue.of("қай жерде", "Где это"),
            tongue.of("өз сөзіңізбен", "своими словами"),
            tongue.of("суреті болса", "есть снимок")
        }) {
            town.await(person, next);
            String _ = town.people().press(person, person, intro.id(), tongue.of("Өткізіп", "Пропустить"));
        }
        town.await(person, tongue.of("Келісесіз бе", "Согласны"));
        String _ = town.people().press(person, person, intro.id(), tongue.of("Келісемін", "Да, отправить"));
        town.await(person, tongue.of("хабарыңыз қабылданды", "сообщение принято"));
    }

    @Test
    void takesTheListFromStaffAlone() {
        long stranger = House.person(town, Tongue.RU);
        send(stranger, ROSTER);
        town.await(stranger, "напишите вопрос словами");
        assertThat(town.answerTo(stranger, stranger, "/help").text()).contains("/check");
        assertThat(town.people().fromBot(stranger))
                .noneMatch(seen -> seen.text().contains("Список интервьюеров"));
    }

    @Test
    void showsTheListInTheLanguageOfTheClerkAndNamesTheLinesItRefuses() {
        assertThat(town.answerTo(Town.SECOND_OWNER, Town.SECOND_OWNER, "/desk").text())
                .contains("рабочий стол сотрудников");
        send(Town.SECOND_OWNER, ROSTER + "?;Мысалова Дана;75;;2021-10-01;2021-10-30;\n");
        SeenMessage preview = town.await(Town.SECOND_OWNER, "сначала посмотрите");
        assertThat(preview.text()).contains("без изменений: ", "строка 7: номер не читается");
        String _ = town.people().press(Town.SECOND_OWNER, Town.SECOND_OWNER, preview.id(), "Не надо");
        town.await(Town.SECOND_OWNER, "список остался прежним");
    }
}
