package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class WarnJourneyTest {
    private final Town town = Town.shared();

    private static String scam(Tongue tongue) {
        return tongue.of(
                "Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын. Телефоныңызға келген 6 санды айтып жіберіңіз",
                "Здравствуйте, это перепись населения. На ваш телефон пришёл код, продиктуйте его, иначе анкета не сохранится");
    }

    @ParameterizedTest
    @EnumSource
    void warnsOnceOfSomebodyWhoAsksForTheCode(Tongue tongue) {
        House house = House.served(town, tongue).level(2);
        long said = town.people().say(house.chat(), house.neighbour(), scam(tongue));
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
        assertThat(warning.text())
                .startsWith(tongue.of("Абай болыңыз: хабарламада код", "Осторожно: в сообщении просят код"))
                .contains(tongue.of("Интервьюердің куәлік нөмірін", "Проверить интервьюера"), "sanaq.gov.kz", "102");
        house.hearsNothingOn(scam(tongue));
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 'Санақтың ресми сайты енді sanaq-gov.kz, ЖСН арқылы тіркеліңіздер'",
        "RU, 'Официальный сайт переписи теперь sanaq-gov.kz, регистрируйтесь по ИИН'",
        "KK, 'Санақтан мына сілтемемен өтіңіздер: https://sanaq.gov.kz.online-kz.ru'",
        "RU, 'Ваша анкета переписи отклонена. Исправьте ошибку: egov-anketa.info'"
    })
    void warnsOfASiteThatLooksLikeTheOfficialOne(Tongue tongue, String text) {
        House house = House.served(town, tongue);
        assertThat(house.ask(text).text())
                .startsWith(tongue.of("Абай болыңыз:", "Осторожно:"))
                .contains(tongue.of("сілтеме", "ссылк"), ".gov.kz");
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 'Көршілер, санақтан өткендер хабарлама нөмірін маған жіберіңіздерші, тізім жасап жатырмын'",
        "RU, 'Переписчики будут в нашем дворе завтра с 10 до 18, подготовьте номера уведомлений кто прошёл'",
        "KK, 'Абайлаңыздар, санақтанбыз деп код сұрап жүргендер бар екен, айтпаңыздар'",
        "RU, 'Не переходите по ссылке sanaq-bonus.site, это мошенники'",
        "RU, 'Перепись можно пройти на sanaq.gov.kz, займёт 20 минут'"
    })
    void warnsOfNoHonestRequestAndNoNeighboursWarning(Tongue tongue, String text) {
        House house = House.served(town, tongue).level(2);
        long _ = town.people().say(house.chat(), house.neighbour(), text);
        String _ = house.ask("/help").text();
        town.await(house.chat(), tongue.of("Сұрақты маған жауап ретінде", "Задайте вопрос, ответив мне"));
        assertThat(town.people().fromBot(house.chat()))
                .extracting(SeenMessage::text)
                .noneMatch(said -> said.startsWith("Абай болыңыз") || said.startsWith("Осторожно"));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotWarnAgainWhenTheMessageIsEdited(Tongue tongue) {
        House house = House.served(town, tongue);
        long said = town.people().say(house.chat(), house.neighbour(), scam(tongue));
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
        town.people().edit(house.chat(), said, scam(tongue) + " 123");
        house.hearsNothingAfter(warning.id());
    }

    @ParameterizedTest
    @EnumSource
    void isSilentOnFraudUntilAnAdminHasChosenAndAtTheFirstLevel(Tongue tongue) {
        House.greeted(town, tongue).hearsNothingOn(scam(tongue));
        House.served(town, tongue).level(1).hearsNothingOn(scam(tongue));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsWrongWithAMessageForwardedInPrivate(Tongue tongue) {
        House house = House.served(town, tongue).level(1);
        long said = town.people().say(house.chat(), house.neighbour(), scam(tongue));
        long forwarded = town.people().forward(house.neighbour(), house.neighbour(), house.chat(), said);
        SeenMessage verdict = town.await(house.neighbour(), seen -> seen.fromBot() && seen.id() > forwarded);
        assertThat(verdict.text()).contains(tongue.of("алаяқтық белгілері бар", "есть признаки обмана"), "\n– ");
        String report = tongue.of("Әкімдікке хабарлау", "Сообщить в акимат");
        String _ = town.people().press(house.neighbour(), house.neighbour(), verdict.id(), report);
        assertThat(town.await(house.neighbour(), tongue.of("Не болды?", "Что случилось?"))
                        .text())
                .contains("\n102\n");
    }
}
