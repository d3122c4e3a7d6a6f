package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import kz.habarshy.Town;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class DeskJourneyTest {
    private static final String KK = "Ертең сағат 15:00-де үйде су болмайды. Сұрақтар: 1446.";
    private static final String RU = "Завтра в 15:00 в доме не будет воды. Вопросы: 1446.";

    private Town town;

    @BeforeEach
    void theTownOpens() {
        town = Town.start(Map.of());
    }

    @AfterEach
    void theTownCloses() {
        town.close();
    }

    private void staffArrives(Tongue tongue) {
        for (long owner : new long[] {Town.OWNER, Town.SECOND_OWNER}) {
            town.people().person(owner, "Сәуле", tongue.code());
            assertThat(town.answerTo(owner, owner, "/desk").text())
                    .contains(tongue.of("қызметкерлер үстелі", "рабочий стол сотрудников"));
        }
    }

    /// Presses the newest button of that name in a private chat.
    private String press(long person, String label) {
        SeenMessage with =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        return town.people().press(person, person, with.id(), label);
    }

    private void compose(Tongue tongue, String... target) {
        String _ = press(Town.OWNER, tongue.of("Жаңа хабарландыру", "Новое объявление"));
        town.await(Town.OWNER, tongue.of("Қазақша мәтінді", "текст на казахском"));
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, KK).text())
                .contains(tongue.of("орысша мәтінді", "текст на русском"));
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, RU).text()).contains(tongue.of("Кімге", "Кому"));
        for (String label : target) {
            String _ = press(Town.OWNER, label);
        }
        town.await(Town.OWNER, tongue.of("Қашан жібереміз", "Когда отправляем"));
        String _ = press(Town.OWNER, tongue.of("Бекітілген соң бірден", "Сразу после утверждения"));
    }

    private SeenMessage submit(Tongue tongue) {
        String _ = press(Town.OWNER, tongue.of("Бекітуге жіберу", "Отправить на утверждение"));
        return town.await(
                Town.SECOND_OWNER,
                seen -> seen.button(tongue.of("Бекіту", "Утвердить")).isPresent());
    }

    private long heard(long chat, String words) {
        return town.people().fromBot(chat).stream()
                .filter(seen -> seen.text().contains(words))
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void goesFromTheFirstWordToEachChatOnceInItsLanguage(Tongue tongue) {
        House kazakh = House.served(town, Tongue.KK).level(4);
        House russian = House.served(town, Tongue.RU).level(4);
        House quiet = House.served(town, Tongue.RU);
        House paused = House.served(town, Tongue.KK).level(4);
        assertThat(paused.command("/pause").text()).contains("/pause off");
        House kicked = House.served(town, Tongue.KK).level(4);
        town.telegram()
                .faults()
                .on("sendMessage")
                .inChat(kicked.chat())
                .always()
                .kicked();
        House upgraded = House.served(town, Tongue.RU).level(4);
        town.telegram().faults().on("sendMessage").inChat(upgraded.chat()).upgradesGroup();
        staffArrives(tongue);
        compose(tongue, tongue.of("Барлық чаттар", "Все чаты"));
        SeenMessage preview = town.await(Town.OWNER, tongue.of("Чаттар: ", "Чаты: "));
        assertThat(preview.text()).contains(tongue.of("Чаттар: 6", "Чаты: 6"));
        assertThat(town.people().fromBot(Town.OWNER))
                .extracting(SeenMessage::text)
                .contains(KK, RU, KK + "\n\n" + RU);
        SeenMessage review = submit(tongue);
        assertThat(review.button(tongue.of("Бекіту", "Утвердить"))).isPresent();
        assertThat(heard(kazakh.chat(), KK)).isZero();
        String _ = press(Town.SECOND_OWNER, tongue.of("Бекіту", "Утвердить"));
        SeenMessage total = town.await(Town.OWNER, tongue.of("хабарландыру: қорытынды", ": итог"));
        assertThat(total.text())
                .contains(tongue.of("Жетті: 3", "Дошло: 3"))
                .contains(tongue.of("Чаттар: 6", "Чаты: 6"), tongue.of("Өткізілді: 2", "Пропущено: 2"));
        assertThat(total.edited()).isTrue();
        long upgradedTo = town.people().upgrade(upgraded.chat());
        assertThat(heard(kazakh.chat(), KK)).isOne();
        assertThat(heard(russian.chat(), RU)).isOne();
        assertThat(heard(russian.chat(), KK)).isZero();
        assertThat(heard(upgraded.chat(), RU) + heard(upgradedTo, RU)).isOne();
        assertThat(heard(quiet.chat(), RU) + heard(paused.chat(), KK) + heard(kicked.chat(), KK))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource
    void reachesTheChosenRegionAloneAndWantsASecondPerson(Tongue tongue) {
        House elsewhere = House.served(town, tongue).level(4);
        House there = House.served(town, tongue).level(4);
        there.setup()
                .press("Үйдің мекенжайы", "Адрес дома", "Үй қай өңірде", "В каком регионе дом")
                .press("Ақмола", "Акмолинская", "Қай қалада не ауданда", "В каком городе или районе");
        staffArrives(tongue);
        compose(
                tongue,
                tongue.of("Ақмола облысы", "Акмолинская область"),
                tongue.of("Ақмола облысы – түгел", "Акмолинская область – целиком"));
        SeenMessage review = submit(tongue);
        String data =
                review.button(tongue.of("Бекіту", "Утвердить")).orElseThrow().data();
        String _ = town.people()
                .pressData(
                        Town.OWNER,
                        Town.OWNER,
                        town.people().fromBot(Town.OWNER).getLast().id(),
                        data);
        town.await(Town.OWNER, tongue.of("авторы – өзіңіз", "автор – вы"));
        String _ = press(Town.SECOND_OWNER, tongue.of("Бекіту", "Утвердить"));
        town.await(there.chat(), tongue.of(KK, RU));
        town.await(Town.OWNER, tongue.of("Жетті: 1", "Дошло: 1"));
        assertThat(heard(elsewhere.chat(), tongue.of(KK, RU))).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void tellsALoneOwnerHowToFindASecondPerson(Tongue tongue) {
        try (Town lone = Town.start(Map.of("habarshy.staff.owners", String.valueOf(Town.OWNER)))) {
            town.close();
            town = lone;
            town.people().person(Town.OWNER, "Сәуле", tongue.code());
            assertThat(town.answerTo(Town.OWNER, Town.OWNER, "/desk").text()).contains("Сәуле");
            compose(tongue, tongue.of("Барлық чаттар", "Все чаты"));
            String _ = press(Town.OWNER, tongue.of("Бекітуге жіберу", "Отправить на утверждение"));
            town.await(Town.OWNER, tongue.of("екінші адам әзірге жоқ", "утвердить пока некому"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void waitsForItsHourOfTheBuildingsDay(Tongue tongue) {
        House house = House.served(town, tongue).level(4);
        staffArrives(tongue);
        String _ = press(Town.OWNER, tongue.of("Жаңа хабарландыру", "Новое объявление"));
        town.await(Town.OWNER, tongue.of("Қазақша мәтінді", "текст на казахском"));
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, KK).text()).contains(tongue.of("орысша", "на русском"));
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, RU).text()).contains(tongue.of("Кімге", "Кому"));
        String _ = press(Town.OWNER, tongue.of("Барлық чаттар", "Все чаты"));
        town.await(Town.OWNER, tongue.of("Қашан жібереміз", "Когда отправляем"));
        long typed = town.people().say(Town.OWNER, "05.10.2021 15:00");
        town.await(Town.OWNER, seen -> seen.id() > typed && seen.text().contains("05.10.2021 15:00"));
        submit(tongue);
        String _ = press(Town.SECOND_OWNER, tongue.of("Бекіту", "Утвердить"));
        town.await(Town.OWNER, tongue.of("хабарландыру бекітілді", "утверждено"));
        assertThat(heard(house.chat(), tongue.of(KK, RU))).isZero();
        town.at("2021-10-05T09:00:30Z");
        town.await(house.chat(), tongue.of(KK, RU));
        eventually("it is counted", () -> heard(Town.OWNER, tongue.of("Жетті: 1", "Дошло: 1")) > 0);
        warnsAtNight(tongue, house);
    }

    /// An urgent warning reaches houses that take no announcements, and wakes nobody.
    private void warnsAtNight(Tongue tongue, House house) {
        House plain = House.served(town, tongue);
        town.at("2021-10-05T20:00:00Z");
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, "/desk").text()).contains("Сәуле");
        compose(tongue, tongue.of("Барлық чаттар", "Все чаты"));
        String _ = press(Town.OWNER, tongue.of("Жедел ескерту ретінде", "Как срочное предупреждение"));
        town.await(Town.OWNER, tongue.of("жедел ескерту: бекітілген соң", "срочное предупреждение: после"));
        long before = town.people().fromBot(Town.SECOND_OWNER).getLast().id();
        String _ = press(Town.OWNER, tongue.of("Бекітуге жіберу", "Отправить на утверждение"));
        SeenMessage question = town.await(
                Town.SECOND_OWNER,
                seen -> seen.id() > before
                        && seen.button(tongue.of("Бекіту", "Утвердить")).isPresent());
        assertThat(heard(plain.chat(), tongue.of(KK, RU))).isZero();
        String _ = town.people()
                .press(Town.SECOND_OWNER, Town.SECOND_OWNER, question.id(), tongue.of("Бекіту", "Утвердить"));
        town.await(plain.chat(), tongue.of(KK, RU));
        eventually("it comes there too", () -> heard(house.chat(), tongue.of(KK, RU)) == 2);
        // A message is in the chat a moment before its call is on record.
        eventually("its call is on record", () -> call(plain, tongue).isPresent());
        assertThat(call(plain, tongue)
                        .orElseThrow()
                        .parameter("disable_notification")
                        .asBoolean(false))
                .isTrue();
    }

    private Optional<RecordedCall> call(House house, Tongue tongue) {
        return town.telegram().calls("sendMessage").stream()
                .filter(sent -> sent.chat() == house.chat() && sent.text().contains(tongue.of(KK, RU)))
                .findFirst();
    }
}
