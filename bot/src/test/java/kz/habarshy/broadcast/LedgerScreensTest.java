package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerScreensTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final String TEXT = "Ертең жиналыс бар.\n\nЗавтра собрание.";

    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);
    private final Ledger ledger = new Ledger(stage);
    private final ChatKey fine = stage.group(-1, "b.title", "Абай 1", "b.street", "Абай", "b.house", "1");
    private final ChatKey lost = stage.group(-2, "b.title", "Төле би 2");
    private final ChatKey unclear = stage.group(-3, "b.title", "=Гоголь 3");
    private final ChatKey low = stage.group(-4, "b.title", "Сатпаев 4", "b.level", "3");
    private final ChatKey slow = stage.group(-5, "b.title", "Жамбыл 5");

    private boolean kazakh;

    @BeforeEach
    void begin() {
        assertThat(ledger.sums("b1")).isEmpty();
    }

    private String of(String kk, String ru) {
        return kazakh ? kk : ru;
    }

    private void speak(String language) {
        kazakh = language.equals("kk");
        stage.language(AUTHOR, language);
        stage.language(SECOND, language);
        stage.say(AUTHOR, "/desk");
        stage.say(SECOND, "/desk");
    }

    private void sent(String language) {
        speak(language);
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, "Ертең жиналыс бар.");
        stage.say(AUTHOR, "Завтра собрание.");
        stage.press(AUTHOR, "desk:d:t:c:");
        stage.press(AUTHOR, "desk:d:w:now");
        stage.press(AUTHOR, "desk:d:go");
        stage.pressLabel(SECOND, of("Бекіту", "Утвердить"));
        stage.tick();
        stage.outcomes("b1", chat -> outcome(chat));
    }

    private @Nullable String outcome(ChatKey chat) {
        long later = stage.now.toEpochMilli() + 3_600_000;
        return Map.of(
                        fine, "sent",
                        lost, "failed unsent 502",
                        unclear, "unknown timeout",
                        slow, "waiting " + later)
                .get(chat);
    }

    private void over() {
        stage.run("b1", chat -> "sent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void showsEachStateWithItsReasonsAtAnyTime(String language) {
        sent(language);
        stage.press(AUTHOR, "desk:b:v:1");
        stage.pressLabel(AUTHOR, of("Үйлер бойынша", "По домам"));
        assertThat(stage.seen(AUTHOR))
                .contains(of("Жетті: 1", "Дошло: 1"), of("Жетпеді: 1", "Не дошло: 1"))
                .contains(of("мессенджер жауап бермеген: 1", "мессенджер не отвечал: 1"))
                .contains(of("Белгісіз: 1", "Неизвестно: 1"), of("Күтіп тұр: 1", "Ждут: 1"))
                .contains(of("хабарландыру қоспаған: 1", "не включили объявления: 1"))
                .contains(of("Тізімдегі чаттар: 5 / 5", "Чаты в списке: 5 из 5"), "█", "░");
        stage.pressLabel(AUTHOR, of("Күтіп тұр · 1", "Ждут · 1"));
        assertThat(stage.seen(AUTHOR)).contains("1. Жамбыл 5", "→ 20.09.2021 12:00");
    }

    @Test
    void fillsNoBarBeforeAChatIsCounted() {
        assertThat(ProgressText.bar(0, 0)).isEqualTo(ProgressText.bar(0, 5)).doesNotContain("█");
        assertThat(ProgressText.bar(5, 5)).doesNotContain("░");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void saysThatAHouseWaitsForABotWithoutATokenUntilItHasOneAgain(String language) {
        sent(language);
        String why = of("бұл өңірдің боты әзірге қосылмаған", "бот этого региона пока не подключён");
        stage.silence(DeskStage.BOT);
        stage.press(AUTHOR, "desk:r:l:1:waiting:0");
        assertThat(stage.seen(AUTHOR)).contains("1. Жамбыл 5", "(" + why + ")");
        stage.press(AUTHOR, "desk:r:f:1:all:0");
        assertThat(stage.acts(AUTHOR).getLast())
                .isInstanceOfSatisfying(
                        Act.SendFile.class, file -> assertThat(file.content()).containsOnlyOnce(why));
        stage.silence(null);
        stage.press(AUTHOR, "desk:r:l:1:waiting:0");
        assertThat(stage.seen(AUTHOR)).contains("1. Жамбыл 5").doesNotContain(why);
        over();
        assertThat(ledger.sums("b1")).doesNotContainKeys("queued", "waiting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void closesOnceAPersonWaitsNoLongerForABotWithoutAToken(String language) {
        sent(language);
        String end = of("Боты жоқ чаттарды күтпеу", "Не ждать чаты без бота");
        stage.press(AUTHOR, "desk:r:l:1:waiting:0");
        assertThat(labels()).doesNotContain(end);
        stage.silence(DeskStage.BOT);
        stage.press(AUTHOR, "desk:r:l:1:waiting:0");
        stage.pressLabel(AUTHOR, end);
        assertThat(stage.seen(AUTHOR)).contains(of("Ондай чаттар: 1", "Таких чатов: 1"));
        stage.pressLabel(AUTHOR, of("Иә, күтпеу", "Да, не ждать"));
        assertThat(stage.seen(AUTHOR)).contains(of("тізімге жазылды", "внесена в список"));
        over();
        assertThat(stage.line("b1", slow)).isEqualTo("skipped no_bot");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 1L, "failed", 1L, "unknown", 1L, "skipped", 2L));
        stage.press(AUTHOR, "desk:s:a");
        assertThat(stage.seen(AUTHOR)).contains(of("күтпеуге шешті", "решил(а) не ждать"));
        stage.press(AUTHOR, "desk:r:l:1:skipped:0");
        assertThat(stage.seen(AUTHOR)).contains(of("(боты қосылмаған)", "(бот не был подключён)"));
    }

    @Test
    void sendsWhatNobodyWaitedForOnlyWhenAPersonAsksOnceTheBotIsBack() {
        String again = "Жетпегендерін қайталау";
        sent("kk");
        stage.silence(DeskStage.BOT);
        stage.press(AUTHOR, "desk:r:oo:1");
        over();
        stage.press(AUTHOR, "desk:r:l:1:skipped:0");
        assertThat(labels()).doesNotContain(again);
        stage.silence(null);
        stage.now = stage.now.plusSeconds(7_200);
        over();
        assertThat(stage.arrived(slow)).isEmpty();
        stage.press(AUTHOR, "desk:r:l:1:skipped:0");
        stage.pressLabel(AUTHOR, again);
        assertThat(stage.seen(AUTHOR)).contains("Ондай чаттар: 2");
        stage.pressLabel(AUTHOR, "Иә, тағы жіберу");
        over();
        assertThat(stage.arrived(slow)).hasSize(1);
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 3L, "unknown", 1L, "skipped", 1L));
    }

    /// Of the buttons under what the author saw last.
    private List<String> labels() {
        return DeskStage.buttons(stage.acts(AUTHOR).getLast()).stream()
                .map(button -> ((Button.Press) button).label())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void namesHousesByAddressElseByTitleAndGivesAFile(String language) {
        sent(language);
        stage.press(AUTHOR, "desk:r:l:1:sent:0");
        assertThat(stage.seen(AUTHOR)).contains("Абай, 1").contains(of("Алматы қаласы", "Алматы"));
        stage.press(AUTHOR, "desk:r:f:1:all:0");
        assertThat(stage.acts(AUTHOR).getLast()).isInstanceOfSatisfying(Act.SendFile.class, file -> {
            assertThat(file.name()).isEqualTo("habarshy-1-all-1.csv");
            assertThat(file.content().lines()).hasSize(6);
            assertThat(file.content()).contains("'=Гоголь 3", "Төле би 2").contains(of("Үй,Нәтиже", "Дом,Итог"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void triesAgainWhatProvablyDidNotArriveAndNothingElse(String language) {
        sent(language);
        stage.press(AUTHOR, "desk:r:tt:1");
        assertThat(stage.seen(AUTHOR)).contains(of("әлі аяқталған жоқ", "ещё не завершено"));
        over();
        stage.press(AUTHOR, "desk:r:l:1:failed:0");
        stage.pressLabel(AUTHOR, of("Жетпегендерін қайталау", "Повторить недошедшие"));
        assertThat(stage.seen(AUTHOR)).contains(of("Ондай чаттар: 1", "Таких чатов: 1"));
        stage.pressLabel(AUTHOR, of("Иә, тағы жіберу", "Да, отправить ещё раз"));
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 2L, "queued", 1L, "unknown", 1L, "skipped", 1L));
        over();
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 3L, "unknown", 1L, "skipped", 1L));
        assertThat(said(lost)).isEqualTo(2);
        assertThat(said(fine)).isOne();
        assertThat(said(low)).isZero();
        stage.press(AUTHOR, "desk:s:a");
        assertThat(stage.seen(AUTHOR)).contains(of("жетпегендерін қайталады", "повторил(а) недошедшие"));
    }

    private long said(ChatKey chat) {
        return stage.heard(chat).stream()
                .filter(post -> DeskStage.html(post.act()).equals(TEXT))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void letsAPersonSayWhatBecameOfAnUnknownOne(String language) {
        sent(language);
        over();
        stage.press(AUTHOR, "desk:r:l:1:unknown:0");
        stage.pressLabel(AUTHOR, "1");
        assertThat(stage.seen(AUTHOR)).contains("=Гоголь 3");
        stage.pressLabel(AUTHOR, of("Жоқ, тағы жіберу", "Нет, отправить ещё раз"));
        over();
        assertThat(ledger.sums("b1").get("unknown")).isNull();
        assertThat(said(unclear)).isEqualTo(2);
        stage.press(AUTHOR, "desk:s:a");
        assertThat(stage.seen(AUTHOR)).contains(of("белгісізді қайта жіберді", "отправил(а) неизвестное ещё раз"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sent", "not_sent"})
    void writesDownWhatAPersonKnowsWithoutSending(String as) {
        sent("kk");
        over();
        stage.press(AUTHOR, as.equals("sent") ? "desk:r:us:1:all" : "desk:r:un:1:all");
        assertThat(stage.seen(AUTHOR)).contains("тізімге жазылды");
        over();
        assertThat(stage.line("b1", unclear)).isEqualTo(as.equals("sent") ? "sent 0" : "failed by_hand");
        assertThat(said(unclear)).isOne();
    }
}
