package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class GateJourneyTest {
    private final Town town = Town.shared();

    private static String question(Tongue tongue) {
        return tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
    }

    private SeenMessage replyTo(House house, long message) {
        return town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == message);
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheChatsAdminWhyItAnswered(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage answer = house.ask(question(tongue));
        town.settle(house.neighbour());
        long asked = town.people().reply(house.chat(), house.admin(), answer.id(), "/why");
        assertThat(replyTo(house, asked).text())
                .contains(tongue.of("сұрақ анық болды", "вопрос был ясным"))
                .containsPattern("– \\d+ %: " + tongue.of("Онлайн санақ қашанға", "До какого числа"))
                .contains(tongue.of("Хабардың тілі: қазақша", "Язык сообщения: русский"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheAdminWhyItKeptSilent(Tongue tongue) {
        House house = House.served(town, tongue);
        long sigh = town.people()
                .say(
                        house.chat(),
                        house.neighbour(),
                        tongue.of("санақ та санақ, шаршадық", "опять эта перепись, достали"));
        long asked = town.people().reply(house.chat(), house.admin(), sigh, "/why");
        assertThat(replyTo(house, asked).text())
                .contains(tongue.of("хабарда ештеңе сұралмаған", "ничего не спрашивают"));
    }

    @ParameterizedTest
    @EnumSource
    void tellsANeighbourThatTheAdminMayAsk(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage answer = house.ask(question(tongue));
        long asked = town.people().reply(house.chat(), house.neighbour(), answer.id(), "/why");
        assertThat(replyTo(house, asked).text())
                .isEqualTo(tongue.of(
                        "Мұны чат әкімшісіне ғана айтамын. Рақмет.",
                        "Это я объясняю только администратору чата. Спасибо."));
    }

    @ParameterizedTest
    @EnumSource
    void tellsAnybodyInPrivateWhyItAnsweredLast(Tongue tongue) {
        long person = House.person(town, tongue);
        assertThat(town.answerTo(person, person, "/why").text())
                .contains(tongue.of("жазба жоқ", "Записи об этом сообщении нет"));
        String _ = town.answerTo(person, person, question(tongue)).text();
        assertThat(town.answerTo(person, person, "/why").text())
                .contains(tongue.of("сұрақ анық болды", "вопрос был ясным"), "%");
    }

    @ParameterizedTest
    @CsvSource({"KK, ал балалар ше?, бала", "RU, а детей тоже?, дет"})
    void hearsAQuestionThatHangsOnItsAnswerFromTheSamePersonOnly(Tongue tongue, String hanging, String word) {
        House house = House.served(town, tongue);
        house.hearsNothingOn(hanging);
        assertThat(house.ask(question(tongue)).text()).isNotEmpty();
        long another = town.people().say(house.chat(), house.admin(), hanging);
        long same = town.people().say(house.chat(), house.neighbour(), hanging);
        assertThat(replyTo(house, same).text()).containsIgnoringCase(word);
        assertThat(house.since(another)).noneMatch(seen -> seen.replyTo() == another);
    }

    @ParameterizedTest
    @CsvSource({"KK, санаққа не керек?", "RU, что нужно для переписи?"})
    void asksBackBetweenCloseQuestionsAndTurnsIntoTheAnswer(Tongue tongue, String unclear) {
        House house = House.served(town, tongue);
        SeenMessage choice = house.ask(Town.NAME + " " + unclear);
        assertThat(choice.text())
                .isEqualTo(tongue.of("Мыналардың қайсысы туралы сұрадыңыз?", "О чём именно вы спрашиваете?"));
        assertThat(choice.buttons()).hasSizeBetween(2, 4);
        String _ = town.people().press(house.chat(), house.neighbour(), choice.id(), tongue.of("ұжат", "окумент"));
        SeenMessage answer = town.await(house.chat(), seen -> seen.id() == choice.id() && seen.edited());
        assertThat(answer.text()).containsIgnoringCase(tongue.of("құжат", "документ"));
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 'Онлайн санақ қашанға дейін? Тағы қандай құжат керек?', 15 қазан, құжат",
        "RU, 'до какого числа онлайн перепись и какие документы нужны?', 15 октября, документ"
    })
    void answersTwoQuestionsInOneReply(Tongue tongue, String questions, String first, String second) {
        House house = House.served(town, tongue);
        SeenMessage both = house.ask(questions);
        assertThat(both.text()).contains(first).containsIgnoringCase(second);
        assertThat(both.buttons()).hasSize(2);
        long person = House.person(town, tongue);
        assertThat(town.answerTo(person, person, questions).text())
                .contains(first)
                .containsIgnoringCase(second);
    }

    @ParameterizedTest
    @EnumSource
    void saysOnceAnHourToAPersonThatItDoesNotKnow(Tongue tongue) {
        House house = House.served(town, tongue);
        String nonsense = Town.NAME + tongue.of(" нан қайдан аламыз?", " где купить арбуз подешевле?");
        assertThat(house.ask(nonsense).text()).contains("1446").doesNotContain("\n");
        house.hearsNothingOn(nonsense);
        assertThat(house.command(nonsense).text()).contains("1446");
    }

    @ParameterizedTest
    @CsvSource({
        "KK, кім өтпеді жазыңдаршы",
        "KK, 'санақтан кім өтпеді, жазыңдаршы'",
        "KK, счётчиктің көрсеткішін қашан береміз",
        "KK, 'рахмет, бот'",
        "KK, 'бот ақымақ'",
        "RU, 'кто ещё не прошёл, отпишитесь'",
        "RU, 'кто ещё не прошёл перепись, отпишитесь'",
        "RU, до какого числа сдаём показания?",
        "RU, 'спасибо бот, помог'",
        "RU, 'ох уж эта перепись, ахаха'"
    })
    void leavesNeighboursTalkAlone(Tongue tongue, String talk) {
        House.served(town, tongue).hearsNothingOn(talk);
    }

    @ParameterizedTest
    @CsvSource({"KK, ботты кім қосты?, Хабаршы деген ботпын", "RU, кто добавил бота?, Я бот Хабаршы"})
    void saysWhatItIsWhenNeighboursWonder(Tongue tongue, String question, String words) {
        assertThat(House.served(town, tongue).ask(question).text()).contains(words);
    }

    @ParameterizedTest
    @CsvSource({
        "KK, 'бот, дүйсенбіге дейін үндемеші', 10 қазанды қоса",
        "RU, бот помолчи до понедельника, по 10 октября включительно"
    })
    void isQuietUntilTheDayThatItsAdminNames(Tongue tongue, String wish, String until) {
        House house = House.served(town, tongue);
        house.hearsNothingOn(wish);
        assertThat(house.command(wish).text()).contains(until);
        house.hearsNothingOn(question(tongue));
    }

    @ParameterizedTest
    @EnumSource
    void hasAKindWordForWhatIsNoTextInPrivateAndNoneInAGroup(Tongue tongue) {
        House house = House.served(town, tongue);
        long person = House.person(town, tongue);
        String _ = town.answerTo(person, person, "/start").text();
        kind(tongue, person, town.people().sendVoice(person, person));
        kind(tongue, person, town.people().sendPhoto(person, person, ""));
        kind(tongue, person, town.people().sendSticker(person, person));
        kind(tongue, person, town.people().sendFile(person, person, "a.pdf", "application/pdf", new byte[] {1}, ""));
        long voice = town.people().sendVoice(house.chat(), house.neighbour());
        long _ = town.people().sendSticker(house.chat(), house.neighbour());
        house.hearsNothingAfter(voice);
    }

    private void kind(Tongue tongue, long person, long sent) {
        SeenMessage word = town.await(person, seen -> seen.fromBot() && seen.id() > sent);
        assertThat(word.text()).contains(tongue.of("Дауысты", "Голос"), "1446");
        assertThat(word.buttons()).hasSize(6);
    }

    @ParameterizedTest
    @EnumSource
    void staysInTheTopicWhereItWasAsked(Tongue tongue) {
        House house = House.large(town, tongue);
        long topic = town.people().openTopic(house.chat(), "Жөндеу", house.admin());
        long asked = town.people().sayInTopic(house.chat(), topic, house.neighbour(), question(tongue));
        SeenMessage answer = replyTo(house, asked);
        assertThat(answer.wire().path("message_thread_id").asLong()).isEqualTo(topic);
        long menu = town.people().sayInTopic(house.chat(), topic, house.neighbour(), "/faq");
        SeenMessage shown = town.await(house.chat(), seen -> seen.fromBot() && seen.id() > menu);
        assertThat(shown.wire().path("message_thread_id").asLong()).isEqualTo(topic);
        long pause = town.people().sayInTopic(house.chat(), topic, house.admin(), "/pause");
        SeenMessage paused = town.await(house.chat(), seen -> seen.fromBot() && seen.id() > pause);
        assertThat(paused.wire().path("message_thread_id").asLong()).isEqualTo(topic);
    }

    @ParameterizedTest
    @EnumSource
    void editsAnAnswerIntoAnHonestNoWhenTheQuestionBecomesAnother(Tongue tongue) {
        House house = House.served(town, tongue);
        long asked = town.people().say(house.chat(), house.neighbour(), question(tongue));
        SeenMessage answer = replyTo(house, asked);
        town.people().edit(house.chat(), asked, tongue.of("Нан қайдан аламыз?", "Где купить арбуз подешевле?"));
        SeenMessage edited = town.await(house.chat(), seen -> seen.id() == answer.id() && seen.edited());
        assertThat(edited.text()).contains(tongue.of("Мұны білмеймін", "Этого я не знаю"));
    }

    /// One and the same desk in one language after the other.
    @Execution(ExecutionMode.SAME_THREAD)
    @ParameterizedTest
    @EnumSource
    void showsStaffSumsOfAnswersAndSilences(Tongue tongue) {
        House house = House.served(town, tongue);
        assertThat(house.ask(question(tongue)).text()).isNotEmpty();
        house.hearsNothingOn(tongue.of("санақ та санақ, шаршадық", "опять эта перепись, достали"));
        town.people().person(Town.OWNER, "Сәуле", tongue.code());
        SeenMessage desk = town.answerTo(Town.OWNER, Town.OWNER, "/desk");
        if (desk.button(tongue.of("Русский", "Қазақша")).isEmpty()) {
            String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), tongue.of("Қазақша", "Русский"));
            town.await(
                    Town.OWNER,
                    seen -> seen.button(tongue.of("Жауаптар", "Ответы")).isPresent());
        }
        String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), tongue.of("Жауаптар", "Ответы"));
        SeenMessage sums =
                town.await(Town.OWNER, seen -> seen.text().contains(tongue.of("бүгін · кеше", "сегодня · вчера")));
        assertThat(sums.text())
                .containsPattern(tongue.of("Жауап берді: [1-9]\\d* · 0", "Ответил: [1-9]\\d* · 0"))
                .containsPattern(tongue.of("ештеңе сұралмаған: [1-9]\\d* · 0", "ничего не спрашивают: [1-9]\\d* · 0"));
    }
}
