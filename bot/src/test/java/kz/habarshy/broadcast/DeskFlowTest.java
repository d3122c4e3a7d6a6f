package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static kz.habarshy.broadcast.DeskStage.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeskFlowTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final String KK = "Ертең сағат 15:00-де үйде су болмайды. Сұрақтар: 1446.";
    private static final String RU = "Завтра в 15:00 в доме не будет воды. Вопросы: 1446.";

    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);

    private void open() {
        stage.say(AUTHOR, "/desk");
        stage.say(SECOND, "/desk");
    }

    private void compose(String target, String when) {
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, KK);
        stage.say(AUTHOR, RU);
        stage.press(AUTHOR, "desk:d:t:c:" + target);
        stage.press(AUTHOR, "desk:d:w:" + when);
    }

    private void submit(String target, String when) {
        open();
        compose(target, when);
        stage.press(AUTHOR, "desk:d:go");
    }

    private void approve() {
        stage.pressLabel(SECOND, "Бекіту");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void leadsFromTheFirstWordToEveryBuilding(String language) {
        stage.language(AUTHOR, language);
        stage.language(SECOND, language);
        boolean kazakh = language.equals("kk");
        ChatKey both = stage.group(-1);
        ChatKey russian = stage.group(-2, "b.lang", "ru");
        open();
        stage.pressLabel(AUTHOR, kazakh ? "Жаңа хабарландыру" : "Новое объявление");
        stage.say(AUTHOR, KK);
        stage.say(AUTHOR, RU);
        stage.pressLabel(AUTHOR, kazakh ? "Барлық чаттар" : "Все чаты");
        stage.pressLabel(AUTHOR, kazakh ? "Бекітілген соң бірден" : "Сразу после утверждения");
        assertThat(stage.seen(AUTHOR)).contains(kazakh ? "<b>Чаттар:</b> 2" : "<b>Чаты:</b> 2");
        stage.pressLabel(AUTHOR, kazakh ? "Бекітуге жіберу" : "Отправить на утверждение");
        assertThat(stage.seen(AUTHOR))
                .contains(kazakh ? "№ 1 хабарландыру бекітуге" : "Объявление № 1: передано", "№ 900002");
        stage.pressLabel(SECOND, kazakh ? "Бекіту" : "Утвердить");
        assertThat(stage.seen(AUTHOR)).contains(kazakh ? "бекітілді" : "утверждено", "№ 900002");
        stage.tick();
        assertThat(texts(both)).containsExactly(KK + "\n\n" + RU);
        assertThat(texts(russian)).containsExactly(RU);
        stage.deliver("b1");
        stage.tick();
        assertThat(stage.seen(AUTHOR)).contains(kazakh ? "№ 1 хабарландыру аяқталды" : "№ 1: завершено");
        stage.press(AUTHOR, "desk:b:v:1");
        assertThat(stage.seen(AUTHOR))
                .contains(kazakh ? "Жетті: 2" : "Дошло: 2", kazakh ? "Өткізілді: 0\n" : "Пропущено: 0\n");
    }

    private List<String> texts(ChatKey chat) {
        return stage.heard(chat).stream()
                .map(Post::act)
                .filter(Act.Say.class::isInstance)
                .map(DeskStage::html)
                .toList();
    }

    @Test
    void showsEachFormAsItWillStandBeforeSending() {
        open();
        compose("", "now");
        var shown = stage.acts(AUTHOR).stream().map(DeskStage::html).toList();
        assertThat(shown.subList(shown.size() - 4, shown.size() - 1)).containsExactly(KK, RU, KK + "\n\n" + RU);
    }

    @Test
    void leavesStrangersToTheAnswerForUnknownCommands() {
        assertThat(stage.say(5, "/desk")).isFalse();
        assertThat(stage.say(5, "Сәлем")).isFalse();
        stage.press(5, "desk:d:n");
        assertThat(stage.acts(5)).isEmpty();
    }

    @Test
    void letsNobodyApproveTheirOwn() {
        submit("", "now");
        String data = stage.data(SECOND, "Бекіту");
        stage.press(AUTHOR, data);
        assertThat(stage.seen(AUTHOR)).contains("авторы – өзіңіз");
        assertThat(stage.state(ChatKey.DESK).field(Broadcasts.PENDING)).isNull();
    }

    @Test
    void tellsALoneOwnerHowToFindASecondPerson() {
        var lone = new DeskStage(CAMPAIGN, AUTHOR);
        lone.say(AUTHOR, "/desk");
        lone.press(AUTHOR, "desk:d:n");
        lone.say(AUTHOR, KK);
        lone.say(AUTHOR, RU);
        lone.press(AUTHOR, "desk:d:t:c:");
        lone.press(AUTHOR, "desk:d:w:now");
        lone.press(AUTHOR, "desk:d:go");
        assertThat(lone.seen(AUTHOR)).contains("екінші адам әзірге жоқ");
    }

    @Test
    void namesThoseWhoCouldApproveOnceTheyOpenTheDesk() {
        var early = new DeskStage(CAMPAIGN, AUTHOR, SECOND);
        early.say(AUTHOR, "/desk");
        early.press(AUTHOR, "desk:d:n");
        early.say(AUTHOR, KK);
        early.say(AUTHOR, RU);
        early.press(AUTHOR, "desk:d:t:c:");
        early.press(AUTHOR, "desk:d:w:now");
        early.press(AUTHOR, "desk:d:go");
        assertThat(early.seen(AUTHOR)).contains("№ " + SECOND, "үстелді әлі ашпаған");
    }

    @Test
    void countsTwoApprovalsOnce() {
        stage.group(-1);
        submit("", "now");
        String data = stage.data(SECOND, "Бекіту");
        stage.press(SECOND, data);
        stage.press(SECOND, data);
        assertThat(stage.seen(SECOND)).contains("бұған дейін бекітілген");
        stage.tick();
        stage.tick();
        assertThat(texts(new ChatKey(DeskStage.BOT, -1))).hasSize(1);
    }

    @Test
    void voidsAnApprovalOfWhatHasChanged() {
        submit("", "2021-09-20T18:00");
        String old = stage.data(SECOND, "Бекіту");
        stage.press(AUTHOR, "desk:b:e:1");
        stage.press(AUTHOR, "desk:d:ru");
        stage.say(AUTHOR, RU + " Спасибо.");
        stage.press(AUTHOR, "desk:d:go");
        stage.press(SECOND, old);
        assertThat(stage.seen(SECOND)).contains("Сіз көргеннен кейін өзгерді");
        approve();
        assertThat(stage.seen(SECOND)).contains("бекітілді");
    }

    @Test
    void takesBackWhatWasApprovedWhenItIsEdited() {
        ChatKey chat = stage.group(-1);
        submit("", "2021-09-20T18:00");
        approve();
        stage.press(AUTHOR, "desk:b:e:1");
        stage.now = at("2021-09-20T18:00");
        stage.tick();
        assertThat(stage.heard(chat)).isEmpty();
    }

    @Test
    void returnsWithANoteThatTheAuthorReads() {
        submit("", "now");
        stage.pressLabel(SECOND, "Ескертпемен қайтару");
        stage.say(SECOND, "Уақытын нақтылаңыз");
        assertThat(stage.seen(AUTHOR)).contains("Уақытын нақтылаңыз");
        stage.pressLabel(AUTHOR, "Өзгерту");
        assertThat(stage.seen(AUTHOR)).contains("Кімге:");
    }

    @Test
    void waitsForItsHour() {
        ChatKey chat = stage.group(-1);
        submit("", "2021-09-20T18:00");
        approve();
        stage.tick();
        assertThat(stage.heard(chat)).isEmpty();
        stage.now = at("2021-09-20T18:00");
        stage.tick();
        assertThat(texts(chat)).hasSize(1);
    }

    @Test
    void goesOutAtTheBuildingsOwnTime() {
        ChatKey oral = stage.group(-1, "b.zone", "Asia/Oral", "b.kato", "27");
        submit("", "2021-09-20T18:00");
        approve();
        stage.now = at("2021-09-20T18:00");
        stage.tick();
        assertThat(stage.heard(oral).getFirst().notBefore())
                .isEqualTo(at("2021-09-20T19:00").toEpochMilli());
    }

    @Test
    void cancelsWhatHasNotStarted() {
        ChatKey chat = stage.group(-1);
        submit("", "2021-09-20T18:00");
        approve();
        stage.press(AUTHOR, "desk:b:x:1");
        stage.pressLabel(AUTHOR, "Иә, бас тарту");
        assertThat(stage.seen(SECOND)).contains("бас тартылды");
        stage.now = at("2021-09-20T18:00");
        stage.tick();
        assertThat(stage.heard(chat)).isEmpty();
    }

    @Test
    void keepsWhatWasTypedThroughCancelAndUndo() {
        open();
        compose("", "now");
        stage.press(AUTHOR, "desk:d:x");
        stage.pressLabel(AUTHOR, "Қайтару");
        assertThat(stage.acts(AUTHOR).stream().map(DeskStage::html)).contains(KK);
        assertThat(stage.data(AUTHOR, "Бекітуге жіберу")).isEqualTo("desk:d:go");
    }

    @Test
    void listensToWordsForAnHourOnly() {
        open();
        stage.press(AUTHOR, "desk:d:n");
        stage.now = stage.now.plusSeconds(3_700);
        assertThat(stage.say(AUTHOR, "Санақ қашан?")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"19.09.2021 12:00", "32.09.2021 11:00", "ертең", "21.09.2021 23:00", "21.09.2121 12:00"})
    void asksAgainForATimeThatWillNotDo(String typed) {
        open();
        compose("", "now");
        stage.press(AUTHOR, "desk:d:at");
        stage.say(AUTHOR, typed);
        assertThat(stage.data(AUTHOR, "Бекітілген соң бірден")).isEqualTo("desk:d:w:now");
        assertThat(DeskStage.html(stage.acts(AUTHOR).getLast())).doesNotContain("Кімге:");
        stage.say(AUTHOR, "21.09.2021 11:00");
        assertThat(stage.seen(AUTHOR)).contains("21.09.2021 11:00");
    }

    @Test
    void refusesToSendWhileFactsDiffer() {
        open();
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, KK);
        stage.say(AUTHOR, RU.replace("15", "16"));
        stage.press(AUTHOR, "desk:d:t:c:");
        stage.press(AUTHOR, "desk:d:w:now");
        assertThat(stage.seen(AUTHOR)).contains("Сандар сәйкес емес", "15:00", "16:00");
        stage.press(AUTHOR, "desk:d:go");
        assertThat(stage.acts(SECOND)).hasSize(1);
    }
}
