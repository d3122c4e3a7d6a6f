package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FollowTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final String KK = "Ертең 15:00-де жиналыс бар.";
    private static final String RU = "Завтра в 15:00 собрание.";
    private static final String GONE = "Бұл хабарландыру қайтарып алынды. Оны ескермеуіңізді сұраймыз."
            + "\n\nЭто объявление отозвано. Пожалуйста, не учитывайте его.";

    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);
    private final Ledger ledger = new Ledger(stage);
    private final ChatKey fine = stage.group(-1);
    private final ChatKey queued = stage.group(-2);
    private final ChatKey slow = stage.group(-3);
    private final ChatKey unclear = stage.group(-4);
    private final ChatKey lost = stage.group(-5);
    private final ChatKey low = stage.group(-6, "b.level", "2");
    private boolean kazakh = true;

    private String of(String kk, String ru) {
        return kazakh ? kk : ru;
    }

    private void sent(String language) {
        sent(language, this::outcome);
    }

    private void sent(String language, Function<ChatKey, @Nullable String> outcome) {
        kazakh = language.equals("kk");
        stage.language(AUTHOR, language);
        stage.language(SECOND, language);
        stage.say(AUTHOR, "/desk");
        stage.say(SECOND, "/desk");
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, KK);
        stage.say(AUTHOR, RU);
        stage.press(AUTHOR, "desk:d:t:c:");
        stage.press(AUTHOR, "desk:d:w:now");
        stage.press(AUTHOR, "desk:d:go");
        approve();
        stage.tick();
        stage.outcomes("b1", outcome);
    }

    private @Nullable String outcome(ChatKey chat) {
        return Map.of(
                        fine, "sent",
                        slow, "waiting " + (stage.now.toEpochMilli() + 36_000_000),
                        unclear, "unknown timeout",
                        lost, "failed gone 403")
                .get(chat);
    }

    private void approve() {
        stage.pressLabel(SECOND, of("Бекіту", "Утвердить"));
    }

    private void recall() {
        stage.press(AUTHOR, "desk:b:v:1");
        stage.pressLabel(AUTHOR, of("Қайтарып алу", "Отозвать"));
        assertThat(stage.seen(AUTHOR)).contains(of("Кезекте, енді бармайды", "уже не уйдут"));
        stage.pressLabel(AUTHOR, of("Бекітуге жіберу", "Отправить на утверждение"));
        assertThat(stage.seen(SECOND))
                .contains(of(
                        "№ 2 қайтарып алу (№ 1 хабарландыруды) Сіздің шешіміңізді күтеді",
                        "Отзыв № 2 (объявления № 1) ждёт вашего решения"));
        approve();
    }

    private List<Act> acts(ChatKey chat) {
        return stage.heard(chat).stream().map(Post::act).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void takesBackWhatStandsAndWhatWaitsAndSaysWhatMayStillStand(String language) {
        sent(language);
        recall();
        stage.run("b2", any -> "sent");
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 1L, "skipped", 3L, "unknown", 1L, "failed", 1L));
        assertThat(stage.line("b1", queued)).isEqualTo("skipped recalled");
        assertThat(stage.line("b2", queued)).isEqualTo("sent queued");
        assertThat(stage.line("b2", slow)).isEqualTo("sent queued");
        assertThat(stage.line("b2", fine)).isEqualTo("sent 0");
        assertThat(stage.line("b2", unclear)).isEqualTo("skipped unclear");
        assertThat(stage.line("b2", lost)).isEqualTo("skipped absent");
        assertThat(stage.line("b2", low)).isEqualTo("skipped absent");
        stage.press(AUTHOR, "desk:b:v:2");
        assertThat(stage.seen(AUTHOR))
                .contains(of("№ 2 қайтарып алу (№ 1 хабарландыруды)", "Отзыв № 2 (объявления № 1)"))
                .contains(of("Өшірілді: 1", "Удалено: 1"), of("Кезектен алынды: 2", "Снято с очереди: 2"))
                .contains(of("қалуы мүмкін: 1", "могло остаться: 1"), of("болмаған: 2", "не было: 2"));
    }

    @Test
    void editsWhatIsOlderThanTwoDays() {
        sent("kk");
        stage.run("b1", any -> "sent");
        stage.now = stage.now.plusSeconds(50 * 3_600);
        recall();
        stage.run("b2", any -> "sent");
        assertThat(acts(fine).getLast()).isEqualTo(new Act.EditMessage(101, GONE, List.of()));
        stage.press(AUTHOR, "desk:b:v:2");
        assertThat(stage.seen(AUTHOR)).contains("Өшірілді: 0", "Мәтіні ауыстырылды: 3");
    }

    @Test
    void accountsForAChatThatMovedWhereTheOldMessageCannotBeReached() {
        sent("kk");
        stage.set(fine, "o.moved", String.valueOf(stage.now.toEpochMilli() + 1_000));
        recall();
        stage.run("b2", any -> "sent");
        assertThat(stage.line("b2", fine)).isEqualTo("skipped moved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void correctsWhatStandsWhatWaitsAndWhatIsStillToCome(String language) {
        for (int chat = 100; chat < 1_100; chat++) {
            stage.group(-chat);
        }
        sent(language);
        stage.outcomes("b1", any -> "sent");
        stage.tick();
        stage.now = stage.now.plus(DeskStage.PAUSE);
        stage.tick();
        stage.tick();
        long told = ledger.lines("b1", "").size();
        assertThat(told).isBetween(100L, 1_000L);
        stage.press(AUTHOR, "desk:b:co:1");
        stage.say(AUTHOR, KK.replace("15", "16"));
        stage.say(AUTHOR, RU.replace("15", "16"));
        assertThat(stage.seen(AUTHOR)).contains(of("Ол бұрынғы хабардың орнына қойылады", "на место прежнего"));
        stage.press(AUTHOR, "desk:d:go");
        approve();
        assertThat(stage.seen(AUTHOR))
                .contains(of(
                        "№ 2 түзету (№ 1 хабарландыруға) бекітілді", "Исправление № 2 (к объявлению № 1): утверждено"));
        stage.run("b2", any -> "sent");
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1").get("sent")).isGreaterThanOrEqualTo(1_003);
        assertThat(ledger.lines("b2", "")).hasSize((int) told);
        for (int chat = 100; chat < 1_100; chat++) {
            var key = new ChatKey(DeskStage.BOT, -chat);
            assertThat(DeskStage.html(acts(key).getLast())).contains("16:00").doesNotContain("15:00");
        }
    }

    @Test
    void recallsACorrectedOneAndTriesNothingAgainAfterwards() {
        sent("kk");
        stage.run("b1", any -> "failed unsent 502");
        recall();
        stage.run("b2", any -> "sent");
        stage.press(AUTHOR, "desk:r:tt:1");
        assertThat(stage.seen(AUTHOR)).contains("қайтарып алынған");
        stage.press(AUTHOR, "desk:b:rc:1");
        assertThat(stage.seen(AUTHOR)).doesNotContain("Қайтарып алынады");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void sendsNothingForApprovalThatWouldChangeNoChat(String language) {
        sent(language, chat -> chat.equals(unclear) ? "unknown timeout" : "failed gone 403");
        stage.run("b1", _ -> "failed gone 403");
        for (String errand : List.of("rc", "co")) {
            stage.press(AUTHOR, "desk:b:" + errand + ":1");
            stage.press(AUTHOR, "desk:d:p");
            assertThat(stage.seen(AUTHOR))
                    .contains(of("бекітуге жіберетін ештеңе жоқ", "утверждение нечего"))
                    .doesNotContain(of("Кімге", "Кому"));
            assertThat(stage.seen(AUTHOR)).contains(of("алдымен «Үйлер бойынша»", "в разделе «По домам»"));
            assertThat(stage.acts(AUTHOR).getLast().toString()).doesNotContain("desk:d:go");
            stage.press(AUTHOR, "desk:d:go");
        }
        stage.press(AUTHOR, "desk:l");
        assertThat(stage.acts(AUTHOR).getLast().toString()).doesNotContain("№ 2");
    }

    @Test
    void goesToNoHouseAgainThatHeardSomethingNewerWhenItsWayThroughTheLedgerBeginsAnew() {
        sent("kk");
        recall();
        for (int i = 0; i < 5; i++) {
            stage.tick();
        }
        assertThat(stage.line("b2", fine)).startsWith("queued");
        stage.set(fine, "bc.last", "3");
        var recall = stage.broadcast("2");
        stage.forget(Tally.place(recall.walk()));
        Walk.begin(recall).forEach(page -> stage.take(page.told()));
        assertThat(stage.state(fine).field("bc.last")).isEqualTo("3");
        assertThat(acts(fine)).hasSize(2);
    }

    @Test
    void wantsASecondPersonForARecallToo() {
        sent("kk");
        stage.press(AUTHOR, "desk:b:rc:1");
        stage.press(AUTHOR, "desk:d:go");
        String data = stage.data(SECOND, "Бекіту");
        stage.press(AUTHOR, data);
        assertThat(stage.seen(AUTHOR)).contains("№ 2 қайтарып алу (№ 1 хабарландыруды): авторы – өзіңіз");
        stage.tick();
        assertThat(ledger.sums("b2")).isEmpty();
    }
}
