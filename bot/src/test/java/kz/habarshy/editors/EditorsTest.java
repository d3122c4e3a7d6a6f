package kz.habarshy.editors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.habarshy.answers.Mode;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.Test;

class EditorsTest {
    private static final String ARBUZ = "Где купить арбуз?";
    private final LoopStage stage = new LoopStage();

    private void unanswered(long person, String text) {
        var said = LoopStage.said(person, text);
        stage.apply(said.chat(), stage.editors().unanswered(said, Language.RU));
    }

    private String list() {
        stage.press(LoopStage.OWNER, "e:l:0");
        return stage.seen();
    }

    @Test
    void countsLikeQuestionsTogetherAndRepeatedNewsOnce() {
        unanswered(1, ARBUZ);
        unanswered(1, ARBUZ);
        unanswered(2, "а где купить арбуз");
        unanswered(3, "Кто считает собак?");
        assertThat(list()).contains("2");
        assertThat(stage.data("2 × ")).startsWith("e:c:");
        assertThat(stage.data("1 × ")).startsWith("e:c:");
        assertThat(stage.fields(ChatKey.DESK, Store.ASKED).toString())
                .contains("арбуз")
                .doesNotContain("tg7");
    }

    private void askedBack(long person, String text) {
        var said = LoopStage.said(person, text);
        stage.apply(said.chat(), stage.editors().askedBack(said, Language.RU));
    }

    private void due(Duration later) {
        stage.now = stage.now.plus(later);
        stage.take(new Told(ChatKey.DESK, EditorsDesk.DUE, Map.of()));
    }

    @Test
    void keepsAQuestionWhoseAskerChoseNothingInTenMinutes() {
        askedBack(1, "а документы какие, мой номер 8 701 123 45 67");
        askedBack(2, "документы какие, мой номер 8 702 123 45 67");
        due(Duration.ofMinutes(9));
        assertThat(stage.fields(ChatKey.DESK, Store.ASKED)).isEmpty();
        due(Duration.ofMinutes(1));
        assertThat(stage.fields(ChatKey.DESK, Store.WAITING)).isEmpty();
        assertThat(stage.fields(ChatKey.DESK, Store.ASKED).values())
                .singleElement()
                .asString()
                .contains("документы какие", "\"times\":2")
                .doesNotContain("701", "tg7");
    }

    @Test
    void keepsNothingOnceTheAskerHasChosen() {
        askedBack(1, "а документы какие");
        assertThat(stage.fields(ChatKey.DESK, Store.WAITING).toString()).doesNotContain("tg7");
        stage.apply(LoopStage.chatOf(1), stage.editors().chosen(LoopStage.chatOf(1), 100));
        due(Duration.ofMinutes(30));
        assertThat(stage.fields(ChatKey.DESK, Store.ASKED)).isEmpty();
    }

    @Test
    void keepsNoMoreThanTheSettingAllowsAndNothingForLong() {
        for (int i = 0; i < 30; i++) {
            unanswered(100 + i, "вопрос " + Character.toString('а' + i).repeat(9));
        }
        assertThat(stage.fields(ChatKey.DESK, Store.ASKED)).hasSizeLessThanOrEqualTo(10);
        stage.now = stage.now.plus(Duration.ofDays(61));
        stage.day();
        assertThat(stage.fields(ChatKey.DESK, Store.ASKED)).isEmpty();
    }

    @Test
    void learnsALineForCertainAndForgetsItAgain() {
        unanswered(1, ARBUZ);
        String _ = list();
        String id = stage.data("арбуз").substring("e:c:".length());
        var clock = stage.clock(new CampaignClock(MachineClock.system()));
        clock.look();
        assertThat(stage.answers().find("где купить арбуз", Mode.PRIVATE).score())
                .isLessThan(0.9);
        stage.press(LoopStage.OWNER, "e:t:" + id + ":call_centre");
        assertThat(stage.seen()).contains(ARBUZ, "Куда звонить");
        clock.look();
        assertThat(stage.answers().find("где купить арбуз", Mode.PRIVATE).intent())
                .isEqualTo("call_centre");
        assertThat(stage.answers().find("где купить арбуз", Mode.PRIVATE).score())
                .isEqualTo(1);
        stage.press(LoopStage.OWNER, stage.data("Вернуть"));
        clock.look();
        assertThat(stage.answers().find("где купить арбуз", Mode.PRIVATE).score())
                .isLessThan(0.9);
        assertThat(stage.fields(ChatKey.DESK, "audit").values()).anyMatch(line -> line.contains("UNTAUGHT"));
    }

    @Test
    void givesTheLinesAsAPatchOfThePack() {
        unanswered(1, ARBUZ);
        String _ = list();
        stage.press(LoopStage.OWNER, "e:t:" + stage.data("арбуз").substring("e:c:".length()) + ":call_centre");
        stage.press(LoopStage.OWNER, "e:x");
        assertThat(stage.seen())
                .startsWith("--- a/content/census-2021/faq/call_centre/asked.ru.txt\n"
                        + "+++ b/content/census-2021/faq/call_centre/asked.ru.txt\n@@ -")
                .endsWith("\n+" + ARBUZ + "\n");
    }

    @Test
    void showsNoMoreOfAnIgnoredQuestion() {
        unanswered(1, ARBUZ);
        String _ = list();
        stage.press(LoopStage.OWNER, stage.data("арбуз"));
        stage.press(LoopStage.OWNER, stage.data("Не учитывать"));
        unanswered(2, ARBUZ);
        assertThat(list()).contains("Вопросов без ответа нет");
    }

    @Test
    void countsOneVoteAPersonAndNamesNobody() {
        stage.day();
        stage.editors().answered(LoopStage.said(1, ARBUZ));
        for (Button thumb : stage.editors().thumbs("dates_online", Language.RU, 100)) {
            stage.press(1, ((Button.Press) thumb).data());
        }
        assertThat(stage.seen()).contains("увидят редакторы");
        stage.press(LoopStage.OWNER, "e:w");
        assertThat(stage.seen()).contains("👍 0 👎 1");
        assertThat(list()).contains("1");
    }

    @Test
    void letsNobodyElseIn() {
        unanswered(1, ARBUZ);
        stage.press(5, "e:l:0");
        assertThat(stage.acts.getLast()).isInstanceOf(Act.AnswerPress.class);
        assertThat(stage.seen()).isEmpty();
    }

    @Test
    void countsByWeekWhatTheSourcesLeaveOpen() {
        count("По прописке считают?", "where_counted");
        count("Во сколько придут?", "dates_doorstep");
        count("Когда придут?", "dates_doorstep");
        stage.now = stage.now.plus(Duration.ofDays(7));
        count("А если живу не по прописке?", "where_counted");
        stage.press(LoopStage.OWNER, "e:m");
        assertThat(stage.seen())
                .contains("| Вопрос | 2021-W36 | 2021-W37 | 2021-W38 | 2021-W39 | 2021-W40 | 2021-W41 | Всего |")
                .containsPattern("По прописке.*\\| 0 \\| 0 \\| 0 \\| 0 \\| 1 \\| 1 \\| 2 \\|")
                .containsPattern("В какие часы.*\\| 1 \\| 0 \\| 1 \\|")
                .contains("12 октября", ": 3.");
    }

    private void count(String text, String intent) {
        var said = LoopStage.said(1, text);
        stage.apply(said.chat(), stage.editors().counted(said, java.util.List.of(intent), stage.now));
    }
}
