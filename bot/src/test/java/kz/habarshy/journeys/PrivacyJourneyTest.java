package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.pictures.Drawings;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class PrivacyJourneyTest {
    private static final String IIN = "990101 300122";
    private final Town town = Town.shared();

    private static String line(Tongue tongue, String kazakh, String russian) {
        return tongue.of("Чатта жеке дерек көрініп тұр: " + kazakh, "В чате видны личные данные: " + russian);
    }

    private House watched(Tongue tongue) {
        return House.served(town, tongue).level(2);
    }

    /// A house whose admin has pressed that such messages go, with the bot as an admin or not.
    private House removing(Tongue tongue, boolean admin) {
        House house = watched(tongue);
        house.setup()
                .press("Жеке деректер", "Личные данные", "Қазір таңдалғаны: Айту", "Сейчас выбрано: Сказать")
                .press("Өшіру", "Удалить", "Қазір таңдалғаны: Өшіру", "Сейчас выбрано: Удалить");
        if (admin) {
            town.people().promoteBot(house.chat(), house.admin());
        }
        return house;
    }

    private void awaitGone(House house, long message) {
        town.await(
                house.chat(),
                _ -> town.people().messages(house.chat()).stream().noneMatch(seen -> seen.id() == message));
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 'Менің ЖСН 990101 300122, тізімге қосыңызшы', ЖСН, ИИН",
        "RU, 'Мой ИИН 990101-300122, внесите в список', ЖСН, ИИН",
        "KK, 'Картам 4400 4301 2345 6789, мерзімі 12/26', карта нөмірі, номер карты",
        "RU, 'Моя карта 4400430123456789', карта нөмірі, номер карты",
        "KK, 'маған код келді 4821', SMS-пен келген код, код из SMS",
        "RU, 'код пришёл 4821', SMS-пен келген код, код из SMS"
    })
    void saysOneLineThatPointsAtNobody(Tongue tongue, String text, String kazakh, String russian) {
        House house = watched(tongue);
        long said = town.people().say(house.chat(), house.neighbour(), text);
        SeenMessage line = town.await(house.chat(), line(tongue, kazakh, russian));
        assertThat(line.replyTo()).isZero();
        assertThat(line.text())
                .contains(tongue.of("«Жою»", "«Удалить»"))
                .doesNotContain("300122", "6789", "4821", "\n");
        house.hearsNothingAfter(Math.max(said, line.id()));
        assertThat(town.people().messages(house.chat())).anyMatch(seen -> seen.id() == said);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheAdminInPrivateWhoHasPressedStart(Tongue tongue) {
        House house = watched(tongue);
        town.settle(house.admin());
        long _ = town.people().say(house.chat(), house.neighbour(), "ИИН/ЖСН " + IIN);
        SeenMessage letter = town.await(
                house.admin(), tongue.of("біреу жеке дерек жазды: ЖСН", "кто-то написал личные данные: ИИН"));
        assertThat(letter.text())
                .contains("«Абай 12»", "/setup", tongue.of("өзіңіз өшіре аласыз", "Вы можете удалить"))
                .doesNotContain("300122", "Ерлан");
    }

    @ParameterizedTest
    @EnumSource
    void removesTheMessageAndTellsItsAuthorWhereTheAdminAllowsIt(Tongue tongue) {
        House house = removing(tongue, true);
        town.settle(house.neighbour());
        long said = town.people().say(house.chat(), house.neighbour(), "ИИН/ЖСН " + IIN);
        SeenMessage letter =
                town.await(house.neighbour(), tongue.of("хабарламаңызды өшірдім", "удалил ваше сообщение"));
        assertThat(letter.text()).contains(tongue.of("ЖСН", "ИИН"), "«Абай 12»").doesNotContain("300122");
        house.hearsNothingAfter(said);
        assertThat(town.people().messages(house.chat())).noneMatch(seen -> seen.id() == said);
    }

    @ParameterizedTest
    @EnumSource
    void writesToNoAuthorWhoNeverPressedStart(Tongue tongue) {
        House house = removing(tongue, true);
        long said = town.people().say(house.chat(), house.neighbour(), "ИИН/ЖСН " + IIN);
        awaitGone(house, said);
        house.hearsNothingAfter(said);
        assertThat(town.answerTo(house.neighbour(), house.neighbour(), "/help").text())
                .contains("/faq");
        assertThat(town.people().fromBot(house.neighbour())).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void saysTheLineAndTellsTheAdminWhereItMayNotDelete(Tongue tongue) {
        House house = removing(tongue, false);
        long _ = town.people().say(house.chat(), house.neighbour(), "ИИН/ЖСН " + IIN);
        town.await(house.chat(), line(tongue, "ЖСН", "ИИН"));
        town.await(house.admin(), tongue.of("менде хабарлама өшіру құқығы жоқ", "права удалять сообщения у меня нет"));
    }

    @ParameterizedTest
    @EnumSource
    void knowsThePictureOfAnIdentityCard(Tongue tongue) {
        House house = watched(tongue);
        long _ = town.people().sendPhoto(house.chat(), house.neighbour(), Drawings.identityCard(), "");
        town.await(house.chat(), line(tongue, "жеке құжат", "документ"));
        House removing = removing(tongue, true);
        long photo = town.people().sendPhoto(removing.chat(), removing.neighbour(), Drawings.identityCard(), "");
        awaitGone(removing, photo);
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfALureThatHoldsAnIin(Tongue tongue) {
        House house = watched(tongue);
        String lure =
                tongue.of("Санақтан sanaq-gov.kz сайтында өтіңіз, ЖСН ", "Пройдите перепись на sanaq-gov.kz, ИИН ");
        long said = town.people().say(house.chat(), house.neighbour(), lure + IIN);
        assertThat(town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said)
                        .text())
                .startsWith(tongue.of("Абай болыңыз:", "Осторожно:"));
        town.await(house.chat(), line(tongue, "ЖСН", "ИИН"));
    }
}
