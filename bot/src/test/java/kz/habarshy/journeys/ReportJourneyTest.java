package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import kz.habarshy.Town;
import kz.habarshy.reports.Cases;
import kz.habarshy.reports.Fingerprint;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTest {
    private static final long EDITOR = 62_900_001;
    private Town town;

    @BeforeAll
    void theTownOpens() {
        town = Town.start(Map.of());
        town.people().person(Town.OWNER, "Сәуле", "kk");
        town.people().person(Town.SECOND_OWNER, "Олег", "ru");
        assertThat(desk(Town.OWNER).text()).contains("қызметкерлер үстелі");
        assertThat(desk(Town.SECOND_OWNER).text()).contains("рабочий стол");
    }

    @AfterAll
    void theTownCloses() {
        town.close();
    }

    private SeenMessage desk(long member) {
        return town.answerTo(member, member, "/desk");
    }

    private long staff(Tongue tongue) {
        return tongue == Tongue.KK ? Town.OWNER : Town.SECOND_OWNER;
    }

    /// Presses the newest button with this label and waits for the words that follow.
    private SeenMessage press(long person, String label, String then) {
        return press(person, label, seen -> seen.fromBot() && seen.text().contains(then));
    }

    private SeenMessage press(long person, String label, Predicate<SeenMessage> then) {
        SeenMessage with = newest(person, label);
        String _ = town.people()
                .press(
                        person,
                        person,
                        with.id(),
                        with.button(label).orElseThrow().label());
        return town.await(person, then);
    }

    private SeenMessage newest(long person, String label) {
        SeenMessage any =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        return town.people().fromBot(person).stream()
                .filter(seen -> seen.button(label).isPresent())
                .reduce(any, (_, later) -> later);
    }

    private long resident(Tongue tongue) {
        return House.person(town, tongue);
    }

    /// From the summary to the case number.
    private String sent(long person, Tongue tongue) {
        SeenMessage thanks = press(
                person,
                tongue.of("Келісемін, жіберіңіз", "Да, отправить"),
                tongue.of("хабарыңыз қабылданды", "сообщение принято"));
        assertThat(thanks.text()).containsPattern("\n\\d{4}-\\d{4}\n").contains("\n102");
        return thanks.text().replaceAll("(?s).*\n(\\d{4}-\\d{4})\n.*", "$1");
    }

    private String reported(long person, Tongue tongue, String words) {
        SeenMessage intro = town.answerTo(person, person, "/report");
        assertThat(intro.text())
                .contains("\n102\n")
                .contains(tongue.of("полиция емес, әкімдік қызметкерлері", "не полиция, а сотрудники акимата"));
        press(person, tongue.of("Есік алдына", "Человек у двери"), tongue.of("қашан болды", "Когда это"));
        press(person, tongue.of("Бүгін", "Сегодня"), tongue.of("қай жерде", "Где это"));
        press(person, tongue.of("Өткізіп", "Пропустить"), tongue.of("өз сөзіңізбен", "своими словами"));
        String photo = tongue.of("суреті болса", "есть снимок");
        assertThat(town.answerTo(person, person, words).text()).contains(photo);
        press(person, tongue.of("Өткізіп", "Пропустить"), tongue.of("Келісесіз бе", "Согласны"));
        return sent(person, tongue);
    }

    @ParameterizedTest
    @EnumSource
    void reportsFromUnderAWarningAndKnowsTheHouse(Tongue tongue) {
        House house = House.served(town, tongue).level(2);
        house.setup()
                .press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .turnTo("Алматы қаласы", "г. Алматы")
                .press("Алматы қаласы", "г. Алматы", "Қай қалада не ауданда", "В каком городе или районе")
                .press("Алатау", "Алатауский", "Көшенің атын", "название улицы");
        SeenMessage warning = house.ask(tongue.of(
                "Санақ қызметінен хабарласып тұрмын, телефоныңызға келген кодты айтып жіберіңіз",
                "Здравствуйте, это перепись населения. На ваш телефон пришёл код, продиктуйте его"));
        String label = tongue.of("Әкімдікке хабарлау", "Сообщить в акимат");
        String _ = town.people().press(house.chat(), house.neighbour(), warning.id(), label);
        SeenMessage way = town.people()
                .awaitWhisper(house.chat(), house.neighbour(), Duration.ofSeconds(40), _ -> true)
                .orElseThrow();
        assertThat(way.text()).contains("\n102\n", tongue.of("маған жеке", "мне лично"));
        assertThat(way.buttons().getFirst().url()).endsWith("?start=report");
        assertThat(house.since(warning.id())).isEmpty();
        long person = house.neighbour();
        SeenMessage intro = town.answerTo(person, person, "/start report");
        assertThat(intro.text()).contains("\n102\n");
        press(person, tongue.of("Хабарлама не сілтеме", "Сообщение или ссылка"), tongue.of("қашан болды", "Когда это"));
        assertThat(press(person, tongue.of("Қазір", "Сейчас"), tongue.of("осы үйде", "в этом доме"))
                        .text())
                .contains("102", tongue.of("Алатау", "Алатауский"));
        press(person, tongue.of("Иә, осы үйде", "Да, в этом доме"), tongue.of("өз сөзіңізбен", "своими словами"));
        press(person, tongue.of("Өткізіп", "Пропустить"), tongue.of("суреті болса", "есть снимок"));
        long _ = town.people().sendPhoto(person, person, "");
        town.await(person, tongue.of("Келісесіз бе", "Согласны"));
        String number = sent(person, tongue);
        long clerk = staff(tongue);
        desk(clerk);
        press(clerk, tongue.of("Тұрғындардың хабарлары", "Сообщения жителей"), tongue.of("Жаңа: ", "Новое: "));
        press(clerk, tongue.of("Алатау", "Алатауский"), number);
        press(clerk, tongue.of("Суреттер", "Снимки"), seen -> seen.wire().has("photo"));
    }

    @ParameterizedTest
    @EnumSource
    void triagesAndTellsTheOutcomeToTheOneWhoReported(Tongue tongue) {
        long person = resident(tongue);
        String words = tongue.of("Көк шарфты әйел карта сұрады", "Женщина в синем шарфе просила карту");
        String number = reported(person, tongue, words);
        long clerk = staff(tongue);
        town.await(clerk, tongue.of("Тұрғындардан жаңа хабар", "Новые сообщения жителей"));
        desk(clerk);
        press(clerk, tongue.of("Тұрғындардың хабарлары", "Сообщения жителей"), tongue.of("Жаңа: ", "Новое: "));
        SeenMessage view = press(clerk, tongue.of("орны көрсетілмеген", "место не указано"), number);
        assertThat(view.text()).contains(words);
        assertThat(view.wire().toString()).doesNotContain(String.valueOf(person));
        press(clerk, tongue.of("Қайта сұрау", "Спросить"), tongue.of("сұрағыңызды жазыңыз", "Напишите вопрос"));
        long _ = town.people().say(clerk, clerk, tongue.of("Қай подъезде?", "В каком подъезде?"));
        town.await(person, tongue.of("«Қай подъезде?»", "«В каком подъезде?»"));
        press(person, tongue.of("Жауап беру", "Ответить"), tongue.of("Жауабыңызды жазыңыз", "Напишите ответ"));
        assertThat(town.answerTo(person, person, tongue.of("Екіншіде", "Во втором"))
                        .text())
                .contains(number);
        SeenMessage again = press(clerk, tongue.of("Осы хабарға", "К сообщению"), tongue.of("Екіншіде", "Во втором"));
        assertThat(again.text()).contains(words);
        press(clerk, tongue.of("Расталды", "Подтверждено"), tongue.of("енді «Расталды»", "теперь «Подтверждено»"));
        press(clerk, tongue.of("Қайтару", "Вернуть"), tongue.of("енді «Жаңа»", "теперь «Новое»"));
        press(clerk, tongue.of("Осы хабарға", "К сообщению"), words);
        press(clerk, tongue.of("Жалған", "Ложное"), tongue.of("енді «Жалған»", "теперь «Ложное»"));
        press(clerk, tongue.of("Нәтижесін айту", "Сообщить итог"), tongue.of("алушылар: 1", "получателей: 1"));
        assertThat(town.await(person, tongue.of("күдік расталмады", "подозрение не подтвердилось"))
                        .text())
                .contains(number);
        press(clerk, tongue.of("Осы хабарға", "К сообщению"), words);
        press(clerk, tongue.of("шектеу", "Ограничить"), tongue.of("қабылданбайды", "не принимается"));
        assertThat(town.answerTo(person, person, "/report").text())
                .contains(tongue.of("қабылданбайды", "не принимаю"), "\n102");
        desk(clerk);
        press(
                clerk,
                "Журнал",
                tongue.of("хабарды жалған деп белгіледі", "признал(а) сообщение ложным") + " · № " + number);
    }

    private static String lure(Tongue tongue) {
        return tongue.of(
                "Санақ қызметінен: банк картаңыздың нөмірі мен CVV кодын осында жазыңыз, бүгін сыйақы аударамыз",
                "Перепись населения: напишите сюда номер банковской карты и CVV, сегодня начислим выплату");
    }

    /// Reported by a neighbour from under the warning; the number of the case.
    private String reportedUnder(House house, SeenMessage warning, Tongue tongue) {
        String label = tongue.of("Әкімдікке хабарлау", "Сообщить в акимат");
        String _ = town.people().press(house.chat(), house.neighbour(), warning.id(), label);
        assertThat(town.people().awaitWhisper(house.chat(), house.neighbour(), Duration.ofSeconds(40), _ -> true))
                .isPresent();
        long person = house.neighbour();
        String _ = town.answerTo(person, person, "/start report").text();
        press(person, tongue.of("Хабарлама не сілтеме", "Сообщение или ссылка"), tongue.of("қашан болды", "Когда это"));
        press(person, tongue.of("Қазір", "Сейчас"), tongue.of("қай жерде", "Где это"));
        press(person, tongue.of("Өткізіп", "Пропустить"), tongue.of("өз сөзіңізбен", "своими словами"));
        press(person, tongue.of("Өткізіп", "Пропустить"), tongue.of("суреті болса", "есть снимок"));
        press(person, tongue.of("Өткізіп", "Пропустить"), tongue.of("Келісесіз бе", "Согласны"));
        return sent(person, tongue);
    }

    private void marked(Tongue tongue, String number, String kazakh, String russian, Cases.Verdict verdict) {
        long clerk = staff(tongue);
        SeenMessage desk = desk(clerk);
        String _ = town.people().pressData(clerk, clerk, desk.id(), "c:d:v:" + number);
        town.await(
                clerk,
                seen -> seen.text().contains(number)
                        && seen.button(tongue.of(kazakh, russian)).isPresent());
        if (verdict == Cases.Verdict.FALSE) {
            press(clerk, tongue.of(kazakh, russian), tongue.of("кешірім сұрағанымыз", "с извинением"));
            press(clerk, tongue.of("Иә, белгілеу", "Да, отметить"), tongue.of("енді «" + kazakh, "теперь «" + russian));
        } else {
            press(clerk, tongue.of(kazakh, russian), tongue.of("енді «" + kazakh, "теперь «" + russian));
        }
        eventually(
                "the desk's word has come round",
                () -> town.bean(Cases.class).verdict(Fingerprint.of(lure(tongue))) == verdict);
    }

    private SeenMessage warned(House house, long said) {
        return town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
    }

    private boolean stands(House house, long message) {
        return town.people().messages(house.chat()).stream().anyMatch(seen -> seen.id() == message);
    }

    @ParameterizedTest
    @EnumSource
    void removesWhatStaffConfirmWhereTheAdminWantsItAndSparesElsewhereWhatStaffCallFalse(Tongue tongue) {
        String lure = lure(tongue);
        House first = House.served(town, tongue);
        SeenMessage warning = first.ask(lure);
        String number = reportedUnder(first, warning, tongue);
        House spared = House.served(town, tongue);
        SeenMessage wrong = spared.ask(lure);
        String _ = town.people()
                .press(spared.chat(), spared.admin(), wrong.id(), tongue.of("Жалған дабыл", "Ложная тревога"));
        town.await(spared.chat(), tongue.of("кешірім сұраймын", "Прошу прощения"));
        House strict = House.served(town, tongue);
        town.people().promoteBot(strict.chat(), strict.admin());
        SetupTable _ = strict.setup()
                .press("Алаяқтықтан қорғау", "Защита от обмана", "Өшіру: өшірулі", "Удаление: выключено")
                .press("Өшіруді қосу", "Включить удаление", "Өшіру: қосулы", "Удаление: включено");
        long before = town.people().say(strict.chat(), strict.neighbour(), lure);
        assertThat(warned(strict, before).text()).startsWith(tongue.of("Абай болыңыз", "Осторожно"));

        marked(tongue, number, "Расталды", "Подтверждено", Cases.Verdict.CONFIRMED);
        long removed = town.people().say(strict.chat(), strict.neighbour(), lure);
        SeenMessage kept = town.await(strict.admin(), lure);
        assertThat(kept.text()).contains("Абай 12");
        eventually("the message is gone", () -> !stands(strict, removed));
        assertThat(stands(strict, before)).isTrue();
        long other = town.people().say(strict.chat(), strict.neighbour(), lure + tongue.of(" тез", " быстро"));
        spared.hearsNothingOn(lure);
        House open = House.served(town, tongue);
        assertThat(open.ask(lure).text()).startsWith(tongue.of("Абай болыңыз", "Осторожно"));
        assertThat(stands(strict, other)).isTrue();

        marked(tongue, number, "Жалған", "Ложное", Cases.Verdict.FALSE);
        House.served(town, tongue).hearsNothingOn(lure);
        desk(staff(tongue));
        SeenMessage sums = press(
                staff(tongue), tongue.of("Ескертулер", "Предупреждения"), tongue.of("Өшірілген хабарлама", "Удалено"));
        assertThat(sums.text())
                .containsPattern(tongue.of("Өшірілген хабарлама: [1-9]", "Удалено сообщений: [1-9]"))
                .containsPattern(tongue.of("дабыл деп алынғаны: [1-9]", "ложная тревога: [1-9]"))
                .doesNotContain("CVV");
    }

    @ParameterizedTest
    @EnumSource
    void resumesCancelsAndTakesACancelBack(Tongue tongue) {
        long person = resident(tongue);
        String _ = town.answerTo(person, person, "/report").text();
        press(
                person,
                tongue.of("Ақша не код", "Отдали деньги"),
                tongue.of("картаны бұғаттатыңыз", "заблокируйте карту"));
        assertThat(town.answerTo(person, person, "/report").text())
                .contains(tongue.of("Басталған хабарыңыз", "начатое сообщение"), "\n102");
        press(person, tongue.of("Жаңадан бастау", "Начать заново"), tongue.of("Не болды?", "Что случилось?"));
        press(person, tongue.of("Бас тарту", "Отменить"), tongue.of("ештеңе жіберілген жоқ", "ничего не отправлено"));
        press(person, tongue.of("Қайтару", "Вернуть"), tongue.of("Не болды?", "Что случилось?"));
    }

    @ParameterizedTest
    @EnumSource
    void showsAMemberOfAnotherRegionNothingAndNobodySmallNumbers(Tongue tongue) {
        long clerk = staff(tongue);
        long editor = EDITOR + tongue.ordinal();
        invite(clerk, editor, tongue);
        String words = tongue.of("Тек барлығын көретіндерге", "Только тем, кто видит всё");
        String number = reported(resident(tongue), tongue, words);
        desk(editor);
        SeenMessage list = press(
                editor,
                tongue.of("Тұрғындардың хабарлары", "Сообщения жителей"),
                tongue.of("әзірге ештеңе жоқ", "пока ничего нет"));
        assertThat(list.button(tongue.of("Жаңа 0", "Новое 0"))).isPresent();
        String _ = town.people().pressData(editor, editor, list.id(), "c:d:v:" + number);
        desk(clerk);
        press(clerk, tongue.of("Тұрғындардың хабарлары", "Сообщения жителей"), tongue.of("Жаңа: ", "Новое: "));
        SeenMessage sums = press(clerk, "Статистика", tongue.of("аудан бойынша", "по районам"));
        assertThat(sums.text()).doesNotContainPattern(": [0-4](?!\\d)");
        press(clerk, tongue.of("Файлмен алу", "Получить файлом"), SeenMessage::hasFile);
        town.settle(editor);
        assertThat(town.people().fromBot(editor))
                .noneMatch(seen -> seen.text().contains(words) || seen.text().contains(number));
    }

    /// The editor of the first region of the list.
    private void invite(long clerk, long editor, Tongue tongue) {
        town.people().person(editor, "Марат", tongue.code());
        desk(clerk);
        press(clerk, tongue.of("Қызметкерлер", "Сотрудники"), tongue.of("Иелер баптауда", "Владельцы указаны"));
        String region = tongue.of("Ақмола облысы", "Акмолинская область");
        press(
                clerk,
                tongue.of("Адам шақыру", "Пригласить человека"),
                seen -> seen.button(region).isPresent());
        String whole = region + tongue.of(" – түгел", " – целиком");
        press(clerk, region, seen -> seen.button(whole).isPresent());
        press(clerk, whole, region);
        String invited = town.answerTo(clerk, clerk, "Марат").text();
        String code = invited.replaceAll("(?s).*/start (desk_\\S+).*", "$1");
        assertThat(town.answerTo(editor, editor, "/start " + code).text()).contains(region);
    }
}
