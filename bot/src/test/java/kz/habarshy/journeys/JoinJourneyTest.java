package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class JoinJourneyTest {
    private final Town town = Town.shared();

    @Test
    void greetsAGroupOnceInBothLanguages() {
        House house = House.greeted(town, Tongue.KK);
        town.people().promoteBot(house.chat(), house.admin());
        SeenMessage greeting = house.greeting();
        house.hearsNothingAfter(greeting.id());
        assertThat(greeting.text()).contains("Сәлеметсіздер ме, көршілер", "Көп сөйлемеймін", "не чаще раза в день");
        assertThat(greeting.buttons())
                .extracting(SeenMessage.Button::label)
                .containsExactly("Қазақша", "Русский", "Екеуі · Оба");
        assertThat(greetings(house.chat())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void countsOnlyAnAdminsPressAndThanksWithAWayToTheSetup(Tongue tongue) {
        House house = House.greeted(town, tongue);
        long greeting = house.greeting().id();
        String refused = town.people().press(house.chat(), house.neighbour(), greeting, tongue.button());
        eventually("the neighbour is told", () -> town.people().notice(refused).isPresent());
        assertThat(town.people().notice(refused).orElseThrow())
                .contains("чат әкімшісі ғана", "только администратор чата");
        assertThat(house.greeting().buttons()).hasSize(3);
        String taken = town.people().press(house.chat(), house.admin(), greeting, tongue.button());
        SeenMessage thanks = town.await(house.chat(), tongue.of("Рақмет. Енді осы чатта", "Спасибо. Теперь в этом"));
        assertThat(thanks.id()).isEqualTo(greeting);
        assertThat(thanks.button(tongue.of("Чатты баптау", "Настроить чат"))
                        .orElseThrow()
                        .url())
                .endsWith("?start=setup_" + house.chat());
        eventually("the admin is thanked", () -> town.people().notice(taken).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void speaksOnlyWhenAddressedUntilAnAdminHasChosen(Tongue tongue) {
        House house = House.greeted(town, tongue);
        String question = tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
        house.hearsNothingOn(question);
        assertThat(house.ask(Town.NAME + " " + question).text())
                .contains(tongue.of("15 қазанды қоса алғанда", "15 октября"));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheBuildingFromRegionToHouseInPrivate(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable setup = house.setup();
        assertThat(setup.page().text()).contains("Абай 12", tongue.of("еске салу да", "ещё и напоминания"));
        setup.press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .press("Ақмола", "Акмолинская", "Қай қалада не ауданда", "В каком городе или районе")
                .press("Артқа", "Назад", "Үй қай өңірде", "В каком регионе дом");
        setup.turnTo("Алматы қаласы", "г. Алматы")
                .press("Алматы қаласы", "г. Алматы", "Қай қалада не ауданда", "В каком городе или районе")
                .press("Бостандық", "Бостандыкский", "Көшенің атын", "название улицы")
                .type(tongue.of("Абай даңғылы", "проспект Абая"), "Үйдің нөмірін", "номер дома")
                .press("Артқа", "Назад", "Көшенің атын", "название улицы")
                .press("Өткізіп жіберу", "Пропустить", "Үйдің нөмірін", "номер дома")
                .type("12а", "баптауы", "Настройка чата");
        assertThat(setup.page().text())
                .contains(tongue.of("Бостандық ауданы, Абай даңғылы, 12а", "Бостандыкский район, проспект Абая, 12а"))
                .contains(tongue.of("Алматы қаласы", "г. Алматы"));
        assertThat(town.people().messages(house.chat()))
                .noneMatch(seen -> seen.text().contains("12а"));
    }

    @ParameterizedTest
    @EnumSource
    void letsEveryStepOfTheAddressBeSkipped(Tongue tongue) {
        SetupTable setup = House.served(town, tongue).setup();
        setup.press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .press("Өткізіп жіберу", "Пропустить", "Көшенің атын", "название улицы")
                .press("Өткізіп жіберу", "Пропустить", "Үйдің нөмірін", "номер дома")
                .press("Өткізіп жіберу", "Пропустить", "Үй: көрсетілмеген", "Дом: не указан");
    }

    @ParameterizedTest
    @EnumSource
    void setsLevelLanguageAndPauseInPrivateAndTellsWhatIsKept(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable setup = house.setup();
        setup.press("Қашан сөйлейді", "Когда говорить", "Әр деңгейге алдыңғысы", "Каждый уровень включает")
                .press("тек шақырғанда", "только когда обращаются", "сөйлеймін: тек", "говорю: только когда")
                .press("Не сақталады", "Что хранится", "Нені сақтаймын", "Что я храню")
                .press("Артқа", "Назад", "Нені өзгертеміз", "Что изменить")
                .press("Үзіліс", "Пауза", "Қай күнге дейін", "До какого дня")
                .press("12 қазан", "12 октября", "Үзіліс: 12 қазан", "Пауза: по 12 октября")
                .press("Үзіліс", "Пауза", "Қай күнге дейін", "До какого дня")
                .type("14.10", "Үзіліс: 14 қазан", "Пауза: по 14 октября")
                .press("Үзіліс", "Пауза", "Қай күнге дейін", "До какого дня")
                .press("Үзілісті тоқтату", "Снять паузу", "Үзіліс: жоқ", "Пауза: нет");
        house.hearsNothingOn(tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?"));
    }

    @ParameterizedTest
    @EnumSource
    void opensTheSetupToAdminsOnly(Tongue tongue) {
        House house = House.served(town, tongue);
        var setup = new SetupTable(town, tongue, house.neighbour(), house.chat());
        assertThat(setup.page().text())
                .contains(tongue.of("әкімшісі ғана аша алады", "открывает только администратор"));
    }

    @ParameterizedTest
    @EnumSource
    void givesWhatItKeepsAsAFileAndLeaves(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable setup = house.setup();
        String _ =
                town.people().press(house.admin(), house.admin(), setup.page().id(), tongue.of("Файлмен", "файлом"));
        town.await(house.admin(), SeenMessage::hasFile);
        setup.press("Чаттан шығу", "Выйти из чата", "Чаттан шығайын ба", "Мне выйти из чата")
                .press("Иә, чаттан шық", "Да, выйти", "Чаттан шығып жатырмын", "Выхожу из чата");
        town.await(house.chat(), tongue.of("Сау болыңыздар, көршілер", "Всего доброго, соседи"));
        eventually(
                "the bot is gone",
                () -> town.telegram().calls("leaveChat").stream().anyMatch(call -> call.chat() == house.chat()));
    }

    @ParameterizedTest
    @EnumSource
    void obeysAnAdminInTheGroupByCommandAndByPlainWords(Tongue tongue) {
        House house = House.served(town, tongue);
        assertThat(house.ask("/pause").text()).contains(tongue.of("чат әкімшісі ғана", "только администратор"));
        assertThat(house.command("/pause 15.10").text()).contains(tongue.of("15 қазан", "по 15 октября"));
        assertThat(house.command("/pause off").text()).contains(tongue.of("Үзіліс аяқталды", "Пауза закончилась"));
        String words = tongue.of("хабаршы, 15 қазанға дейін үндеме", "хабаршы, помолчи до 15 октября");
        assertThat(house.command(Town.NAME + " " + words).text()).contains(tongue.of("14 қазан", "по 14 октября"));
        long _ = town.people().say(house.chat(), house.admin(), "/leave");
        town.await(house.chat(), tongue.of("Сау болыңыздар", "Всего доброго"));
        eventually(
                "the bot is gone",
                () -> town.telegram().calls("leaveChat").stream().anyMatch(call -> call.chat() == house.chat()));
    }

    @ParameterizedTest
    @EnumSource
    void takesTheLanguageFromAnAdminWithoutAName(Tongue tongue) {
        House house = House.large(town, tongue);
        String question = tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
        assertThat(house.ask(question).text()).contains(tongue.of("15 қазанды қоса алғанда", "15 октября"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheAdminThatItCannotReadAndHowToMendIt(Tongue tongue) {
        try (Town deaf = Town.start(Map.of(), telegram -> telegram.readsAll(TelegramDouble.BOT, false))) {
            House house = House.served(deaf, tongue);
            assertThat(house.setup().page().text())
                    .contains(tongue.of("Чаттағы хабарларды көрмеймін", "Я не вижу сообщений чата"))
                    .contains("@BotFather", "Group Privacy");
            deaf.people().promoteBot(house.chat(), house.admin());
            eventually("the notice is gone", () -> !house.setup().page().text().contains("@BotFather"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void greetsOnceAndKeepsTheDialogWhenTheGroupIsUpgradedMeanwhile(Tongue tongue) {
        House house = House.built(town, tongue);
        house.addBot();
        long upgraded = town.people().upgrade(house.chat());
        eventually(
                "the group is greeted", () -> !greetings(house.chat(), upgraded).isEmpty());
        long _ = town.people().sayAsAnonymousAdmin(upgraded, "/setup " + tongue.code());
        town.await(upgraded, tongue.of("Түсіндім", "Принято"));
        assertThat(house.in(upgraded, tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?"))
                        .text())
                .contains(tongue.of("15 қазанды қоса алғанда", "15 октября"));
        assertThat(greetings(house.chat(), upgraded)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void goesOnWithTheSetupWhenTheGroupIsUpgradedInTheMiddleOfIt(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable setup = house.setup();
        setup.press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .press("Өткізіп жіберу", "Пропустить", "Көшенің атын", "название улицы");
        long upgraded = town.people().upgrade(house.chat());
        setup.type(tongue.of("Сәтбаев көшесі", "улица Сатпаева"), "Үйдің нөмірін", "номер дома")
                .type("7", "Сәтбаев көшесі, 7", "улица Сатпаева, 7")
                .press("Қашан сөйлейді", "Когда говорить", "Әр деңгейге алдыңғысы", "Каждый уровень включает")
                .press("тек шақырғанда", "только когда обращаются", "сөйлеймін: тек", "говорю: только когда");
        assertThat(new SetupTable(town, tongue, house.admin(), house.chat())
                        .page()
                        .text())
                .contains(tongue.of("Сәтбаев көшесі, 7", "улица Сатпаева, 7"))
                .contains(tongue.of("тек шақырғанда", "только когда обращаются"));
        assertThat(house.in(upgraded, "/help").text()).contains("/faq");
        assertThat(greetings(upgraded)).isEmpty();
    }

    private List<SeenMessage> greetings(Long... chats) {
        return Stream.of(chats)
                .flatMap(chat -> town.people().fromBot(chat).stream())
                .filter(seen -> seen.text().contains("Здравствуйте, соседи"))
                .toList();
    }
}
