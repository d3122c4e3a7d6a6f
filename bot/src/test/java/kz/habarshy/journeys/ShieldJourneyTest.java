package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.Town;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.chat.Language;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.warnings.WarningsOnTrial;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class ShieldJourneyTest {
    private final Town town = Town.shared();

    private static String scam(Tongue tongue) {
        return tongue.of(
                "Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын. Телефоныңызға келген 6 санды айтып жіберіңіз",
                "Здравствуйте, это перепись населения. На ваш телефон пришёл код, продиктуйте его, иначе анкета не сохранится");
    }

    private static String doubtful(Tongue tongue) {
        Language language = tongue == Tongue.KK ? Language.KK : Language.RU;
        return WarningsOnTrial.doubtful(BuildingsOnTrial.CAMPAIGN, language).getFirst();
    }

    private SeenMessage warning(House house, String text) {
        long said = town.people().say(house.chat(), house.neighbour(), text);
        return town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
    }

    @ParameterizedTest
    @EnumSource
    void withdrawsAWarningWithAnApologyWhenTheAdminCallsItFalse(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage warning = warning(house, scam(tongue));
        String button = tongue.of("Жалған дабыл", "Ложная тревога");
        String query = town.people().press(house.chat(), house.neighbour(), warning.id(), button);
        eventually("the neighbour is told", () -> town.people().notice(query).isPresent());
        assertThat(town.people().notice(query).orElseThrow())
                .contains(tongue.of("чат әкімшісі ғана", "только администратор чата"));
        String _ = town.people().press(house.chat(), house.admin(), warning.id(), button);
        SeenMessage withdrawn = town.await(
                house.chat(),
                seen -> seen.id() == warning.id()
                        && seen.text().contains(tongue.of("кешірім сұраймын", "Прошу прощения")));
        assertThat(withdrawn.buttons()).isEmpty();
        house.hearsNothingOn(scam(tongue));
    }

    /// Once in a chat it is a favour asked; from a newcomer, in the third chat, it is not.
    @ParameterizedTest
    @EnumSource
    void warnsOfWhatANewcomerPutsIntoManyChats(Tongue tongue) {
        String ask = tongue.of(
                "Көршілер, телефонға келген кодты маған жіберіңіздерші, өтінемін",
                "Соседи, скиньте мне код, который вам пришёл, очень нужно");
        House.served(town, tongue).hearsNothingOn(ask);
        House.served(town, tongue).hearsNothingOn(ask);
        House house = House.served(town, tongue);
        long newcomer = House.person(town, tongue);
        town.people().join(house.chat(), newcomer);
        long said = town.people().say(house.chat(), newcomer, ask);
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
        assertThat(warning.text())
                .contains(tongue.of("чатқа жаңа қосылған", "Автор недавно в чате"))
                .contains(tongue.of("көп чатта тұр", "во многих чатах"));
    }

    @ParameterizedTest
    @EnumSource
    void saysUnderAMessageMadeHarmlessWhatTheWarningWasAbout(Tongue tongue) {
        House house = House.served(town, tongue);
        long said = town.people().say(house.chat(), house.neighbour(), scam(tongue));
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
        town.people().edit(house.chat(), said, tongue.of("Қайырлы күн", "Добрый день"));
        SeenMessage mended = town.await(
                house.chat(),
                seen -> seen.id() == warning.id() && seen.text().contains(tongue.of("өзгертілді", "изменили")));
        assertThat(mended.text()).contains("102");
    }

    @ParameterizedTest
    @EnumSource
    void asksTheAdminWhoOpenedTheSetupBeforeItWarnsOfADoubtfulMessage(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable _ = house.setup();
        long said = town.people().say(house.chat(), house.neighbour(), doubtful(tongue));
        SeenMessage asked = town.await(house.admin(), tongue.of("күмәнді хабарлама бар", "Сомнительное сообщение"));
        assertThat(asked.text()).contains(doubtful(tongue));
        String _ = town.people().press(house.admin(), house.admin(), asked.id(), tongue.of("Ескерту", "Предупредить"));
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
        assertThat(warning.text()).startsWith(tongue.of("Абай болыңыз", "Осторожно"));
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfAClearSignAtOnceAlsoWhileItTrains(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable _ = house.setup();
        assertThat(warning(house, scam(tongue)).text()).startsWith(tongue.of("Абай болыңыз", "Осторожно"));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItMayNotDeleteWhenTheAdminTurnsRemovalOn(Tongue tongue) {
        House house = House.served(town, tongue);
        SetupTable _ = house.setup()
                .press("Алаяқтықтан қорғау", "Защита от обмана", "Өшіру: өшірулі", "Удаление: выключено")
                .press("Өшіруді қосу", "Включить удаление", "Өшіру: қосулы", "Удаление: включено");
        SeenMessage told =
                town.await(house.admin(), tongue.of("хабар өшіруге құқығым жоқ", "нет права удалять сообщения"));
        assertThat(told.text()).contains(tongue.of("«Хабарларды өшіру»", "«Удаление сообщений»"));
    }

    @ParameterizedTest
    @EnumSource
    void checksAMessageInTheChatForWhoeverRepliesToIt(Tongue tongue) {
        House house = House.served(town, tongue).level(1);
        long said = town.people().say(house.chat(), house.admin(), scam(tongue));
        long asked = town.people().reply(house.chat(), house.neighbour(), said, "/check");
        SeenMessage verdict = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == asked);
        assertThat(verdict.text())
                .contains(tongue.of("алаяқтық белгілері бар", "есть признаки обмана"))
                .contains(tongue.of("Полиция және", "Полиция и"));
        assertThat(verdict.buttons())
                .extracting(SeenMessage.Button::label)
                .containsExactly(tongue.of("Әкімдікке хабарлау", "Сообщить в акимат"));
        long honest = town.people().say(house.chat(), house.admin(), tongue.of("Ертең су болмайды", "Завтра нет воды"));
        long again = town.people().reply(house.chat(), house.neighbour(), honest, "/check");
        assertThat(town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == again)
                        .text())
                .contains(tongue.of("қауіпсіз деген сөз емес", "не значит, что оно безопасно"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsARumourThatIsForwardedToIt(Tongue tongue) {
        House house = House.served(town, tongue);
        String rumour = tongue.of(
                "Ақ көйлек киген жастар әкімдіктенбіз деп санақ жүргізіп жүр, таратыңыздар",
                "Ходят в белых рубашках, говорят из акимата, перепись, перешлите соседям");
        house.hearsNothingOn(rumour);
        long said = town.people().say(house.chat(), house.neighbour(), rumour);
        long forwarded = town.people().forward(house.neighbour(), house.neighbour(), house.chat(), said);
        SeenMessage verdict = town.await(house.neighbour(), seen -> seen.fromBot() && seen.id() > forwarded);
        assertThat(verdict.text())
                .contains(tongue.of("расталмаған", "не подтверждено"), tongue.of("Дереккөз:", "Источник:"));
    }

    @ParameterizedTest
    @EnumSource
    void saysThatItCannotReadAVoiceMessage(Tongue tongue) {
        House house = House.served(town, tongue);
        long said = town.people().sendVoice(house.chat(), house.neighbour());
        long forwarded = town.people().forward(house.neighbour(), house.neighbour(), house.chat(), said);
        assertThat(town.await(house.neighbour(), seen -> seen.fromBot() && seen.id() > forwarded)
                        .text())
                .contains(tongue.of("оқи алмаймын", "прочитать не могу"));
    }

    @ParameterizedTest
    @CsvSource({
        "KK, сен шынайы ботсың ба?",
        "RU, 'ты настоящий, не мошенник?'",
        "KK, алаяқ емессің бе",
        "RU, тебе можно верить?"
    })
    void answersWhetherItIsRealFromTheOperatorCard(Tongue tongue, String text) {
        long person = House.person(town, tongue);
        SeenMessage answer = town.answerTo(person, person, text);
        assertThat(answer.text()).contains(Town.NAME, "Start");
        assertThat(List.of(answer.text())).allMatch(said -> said.contains(tongue.of("ЖСН", "ИИН")));
    }
}
