package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class EditorsJourneyTest {
    private Town town;

    @BeforeEach
    void theTownOpens() {
        town = Town.start(Map.of());
    }

    @AfterEach
    void theTownCloses() {
        town.close();
    }

    private static String strange(Tongue tongue) {
        return tongue.of("Нан қайдан аламыз, 8 701 123 45 67?", "Где купить арбуз, мой номер 8 701 123 45 67?");
    }

    private static String unknown(Tongue tongue) {
        return tongue.of("Мұны білмеймін", "Этого я не знаю");
    }

    private String press(long person, String label) {
        SeenMessage with =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        return town.people().press(person, person, with.id(), label);
    }

    private SeenMessage desk(Tongue tongue) {
        town.people().person(Town.OWNER, "Сәуле", tongue.code());
        return town.answerTo(Town.OWNER, Town.OWNER, "/desk");
    }

    private String answer(long asker, Tongue tongue) {
        return town.answerTo(asker, asker, strange(tongue)).text();
    }

    private void pressWhere(String part) {
        SeenMessage page = town.await(
                Town.OWNER, seen -> seen.fromBot() && seen.button(part).isPresent());
        String data = page.button(part).orElseThrow().data();
        String _ = town.people().pressData(Town.OWNER, Town.OWNER, page.id(), data);
    }

    @ParameterizedTest
    @EnumSource
    void teachesAQuestionThatWasNotUnderstoodAndTakesItBack(Tongue tongue) {
        long asker = House.person(town, tongue);
        assertThat(town.answerTo(asker, asker, strange(tongue)).text()).contains(unknown(tongue));
        long other = House.person(town, tongue);
        assertThat(town.answerTo(other, other, strange(tongue)).text()).contains(unknown(tongue));
        eventually("both are counted together", () -> {
            SeenMessage desk = desk(tongue);
            String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), tongue.of("Сұрақтар", "Вопросы"));
            return town.await(Town.OWNER, seen -> seen.id() == desk.id() && seen.edited())
                    .button("2 × ")
                    .isPresent();
        });
        pressWhere("2 × ");
        SeenMessage one = town.await(Town.OWNER, "#");
        assertThat(one.text()).doesNotContain("701", "4567");
        assertThat(one.wire().toString()).doesNotContain(String.valueOf(asker));
        String _ = press(Town.OWNER, tongue.of("Басқа жауап", "Другой ответ"));
        pressWhere(tongue.of("Көмек", "Помощь"));
        pressWhere(tongue.of("қайда хабарласамын", "Куда звонить"));
        town.await(Town.OWNER, tongue.of("Енді бот", "Теперь на вопрос"));
        eventually("the bot understands", () -> !answer(asker, tongue).contains(unknown(tongue)));
        assertThat(answer(asker, tongue)).contains("1446", "102");
        String _ = press(Town.OWNER, tongue.of("Қайтару", "Вернуть"));
        town.await(Town.OWNER, tongue.of("Қайтарылды", "Вернули как было"));
        eventually("the bot understands no more", () -> answer(asker, tongue).contains(unknown(tongue)));
        SeenMessage desk = desk(tongue);
        String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), "Журнал");
        town.await(Town.OWNER, tongue.of("ботқа сұрақ үйретті", "бота вопросу"));
    }

    @ParameterizedTest
    @EnumSource
    void countsOneThumbAPersonAndShowsTheEditorsWhatItWasAbout(Tongue tongue) {
        House house = House.served(town, tongue);
        String question = tongue.of("Онлайн санақ қашанға дейін?", "До какого числа онлайн-перепись?");
        assertThat(house.ask(question).button("👍")).isEmpty();
        SeenMessage answer = town.answerTo(house.neighbour(), house.neighbour(), question);
        thumb(house.neighbour(), answer, "👎", tongue.of("атыңызсыз редакторларға", "Вопрос без имени увидят"));
        thumb(house.neighbour(), answer, "👍", tongue.of("бағаңыз есептелді", "ваша оценка учтена"));
        thumb(house.neighbour(), answer, "👎", tongue.of("атыңызсыз редакторларға", "Вопрос без имени увидят"));
        eventually("the desk has it once", () -> {
            SeenMessage desk = desk(tongue);
            String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), tongue.of("Сұрақтар", "Вопросы"));
            return town.await(Town.OWNER, seen -> seen.id() == desk.id() && seen.edited())
                    .button("1 × ")
                    .isPresent();
        });
        String _ = press(Town.OWNER, tongue.of("Бағалар", "Оценки"));
        assertThat(town.await(Town.OWNER, "👎").text()).contains("👍 0 👎 1");
    }

    @ParameterizedTest
    @EnumSource
    void showsTheEditorsAQuestionBackThatNobodyAnsweredAndNoOther(Tongue tongue) {
        String unclear = tongue.of("санаққа не керек?", "что нужно для переписи?");
        long decided = House.person(town, tongue);
        SeenMessage choice = town.answerTo(decided, decided, unclear);
        String _ = town.people().press(decided, decided, choice.id(), tongue.of("ұжат", "окумент"));
        town.await(decided, seen -> seen.id() == choice.id() && seen.edited());
        long undecided = House.person(town, tongue);
        SeenMessage back = town.answerTo(undecided, undecided, unclear);
        String _ = town.people().press(undecided, undecided, back.id(), tongue.of("Барлық сұрақ", "Все вопросы"));
        town.await(undecided, seen -> seen.id() == back.id() && seen.edited());
        assertThat(questions(tongue).button("× ")).isEmpty();
        town.at("2021-10-05T05:30:00Z");
        eventually(
                "the desk has the one", () -> questions(tongue).button("1 × ").isPresent());
        assertThat(questions(tongue).button("2 × ")).isEmpty();
    }

    private SeenMessage questions(Tongue tongue) {
        SeenMessage desk = desk(tongue);
        String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), tongue.of("Сұрақтар", "Вопросы"));
        return town.await(Town.OWNER, seen -> seen.id() == desk.id() && seen.edited());
    }

    private void thumb(long person, SeenMessage answer, String thumb, String toast) {
        String press = town.people().press(person, person, answer.id(), thumb);
        eventually(
                "the toast of " + thumb,
                () -> town.people()
                        .notice(press)
                        .filter(notice -> notice.contains(toast))
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void writesToTheBureauWhatPeopleAskAndNobodyAnswers(Tongue tongue) {
        House house = House.served(town, tongue);
        String question = tongue.of("Санақ анкетасы қай тілдерде бар?", "На каких языках анкета переписи?");
        assertThat(house.ask(Town.NAME + " " + question).text()).contains("1446");
        SeenMessage desk = desk(tongue);
        String _ = town.people().press(Town.OWNER, Town.OWNER, desk.id(), tongue.of("Сұрақтар", "Вопросы"));
        String _ = press(Town.OWNER, tongue.of("Статистика бюросына хат", "Письмо в Бюро статистики"));
        SeenMessage memo = town.await(Town.OWNER, SeenMessage::hasFile);
        assertThat(memo.text()).contains(tongue.of("Ұлттық статистика бюросына", "Бюро национальной статистики"));
        eventually(
                "a file a language",
                () -> town.people().fromBot(Town.OWNER).stream()
                                .filter(SeenMessage::hasFile)
                                .count()
                        == 2);
    }
}
