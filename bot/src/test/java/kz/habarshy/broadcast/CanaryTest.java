package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.outbox.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanaryTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));

    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);
    private final Ledger ledger = new Ledger(stage);

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "20,20", "90,20", "2000,20", "2001,21", "9000,90"})
    void takesOneInAHundredAndAtLeastTwenty(int all, int first) {
        int[] able = new int[16];
        for (int i = 0; i < all; i++) {
            able[i % 5]++;
        }
        int[] shares = Canary.shares(able);
        assertThat(Arrays.stream(shares).sum()).isEqualTo(first);
        for (int partition = 0; partition < 16; partition++) {
            assertThat(shares[partition]).isLessThanOrEqualTo(able[partition]);
        }
    }

    @Test
    void spreadsOverDistricts() {
        Map<ChatKey, ChatCard> able = new LinkedHashMap<>();
        for (int i = 0; i < 100; i++) {
            var chat = new ChatKey(new Account("tg", 7), -i - 1);
            String place = i < 97 ? "75-medeu" : i < 98 ? "75-auezov" : "75-bostandyk";
            able.put(chat, ChatCard.of(new ChatState(chat, Map.of("b.status", "served", "b.place", place))));
        }
        List<String> places = Canary.pick(able, 3, 5).stream()
                .map(chat -> Objects.requireNonNull(able.get(chat)).place())
                .toList();
        assertThat(places).doesNotHaveDuplicates().hasSize(3);
        assertThat(Canary.pick(able, 100, 5)).hasSize(100).doesNotHaveDuplicates();
    }

    @Test
    void stopsForMoreThanOneInTwentyAndMoreThanOneChat() {
        assertThat(new Canary.Signs(20, 1, 0, 0, 20).alarm()).isNull();
        assertThat(new Canary.Signs(20, 2, 0, 0, 20).alarm()).isEqualTo(Canary.Alarm.REMOVED);
        assertThat(new Canary.Signs(20, 1, 1, 0, 20).alarm()).isEqualTo(Canary.Alarm.PAUSED);
        assertThat(new Canary.Signs(100, 5, 0, 0, 100).alarm()).isNull();
        assertThat(new Canary.Signs(100, 0, 0, 6, 100).alarm()).isEqualTo(Canary.Alarm.REFUSED);
        assertThat(new Canary.Signs(100, 0, 0, 6, 1000).alarm()).isNull();
    }

    private void approved(String language, boolean urgent) {
        stage.language(AUTHOR, language);
        stage.language(SECOND, language);
        boolean kazakh = language.equals("kk");
        stage.say(AUTHOR, "/desk");
        stage.say(SECOND, "/desk");
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, "Ертең жиналыс бар.");
        stage.say(AUTHOR, "Завтра собрание.");
        stage.press(AUTHOR, "desk:d:t:c:");
        stage.press(AUTHOR, "desk:d:w:now");
        if (urgent) {
            stage.pressLabel(AUTHOR, kazakh ? "Жедел ескерту ретінде" : "Как срочное предупреждение");
        }
        stage.press(AUTHOR, "desk:d:go");
        stage.pressLabel(SECOND, kazakh ? "Бекіту" : "Утвердить");
    }

    private void town(int chats) {
        for (int chat = 1; chat <= chats; chat++) {
            stage.group(-chat);
        }
    }

    private List<ChatKey> told() {
        return ledger.lines("b1", "").stream().map(Ledger.Line::chat).toList();
    }

    @Test
    void goesOnThoughABotHasNoTokenAndItsChatsWait() {
        var silent = new Account("tg", 8);
        stage.silence(silent);
        for (int chat = 1; chat <= 100; chat++) {
            stage.group(-chat);
            stage.group(new ChatKey(silent, -chat));
        }
        approved("kk", false);
        stage.tick();
        assertThat(told())
                .isNotEmpty()
                .allSatisfy(chat -> assertThat(chat.account()).isEqualTo(DeskStage.BOT));
        for (int i = 0; i < 20; i++) {
            stage.outcomes("b1", chat -> chat.account().equals(silent) ? null : "sent");
            stage.now = stage.now.plusSeconds(60);
            stage.tick();
        }
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 100L, "queued", 100L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void tellsTwentyChatsWaitsAndThenTellsTheOthers(String language) {
        town(100);
        approved(language, false);
        stage.tick();
        assertThat(told()).hasSize(20);
        stage.deliver("b1");
        stage.tick();
        assertThat(stage.seen(AUTHOR))
                .contains(language.equals("kk") ? "алғашқы чаттар естіді (20)" : "первые чаты услышали (20)");
        stage.now = stage.now.plusSeconds(290);
        stage.tick();
        assertThat(told()).hasSize(20);
        stage.now = stage.now.plusSeconds(10);
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 100L));
        assertThat(stage.posts.stream().filter(post -> "b1".equals(post.ledger())))
                .hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru"})
    void stopsItselfWhenTheBotIsRemovedAndAPersonMayGoOn(String language) {
        boolean kazakh = language.equals("kk");
        town(100);
        approved(language, false);
        stage.tick();
        stage.deliver("b1");
        stage.tick();
        told().stream().limit(2).forEach(chat -> stage.set(chat, "b.status", "resting"));
        stage.tick();
        assertThat(stage.seen(AUTHOR))
                .contains(kazakh ? "өзі тоқтады" : "остановилась сама")
                .contains(kazakh ? "ботты шығарғандар: 2" : "удалили бота: 2");
        stage.now = stage.now.plusSeconds(600);
        stage.tick();
        assertThat(told()).hasSize(20);
        stage.pressLabel(AUTHOR, kazakh ? "Жалғастыру" : "Продолжить");
        assertThat(stage.seen(SECOND)).contains(kazakh ? "жалғасады" : "отправка продолжается");
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 100L));
    }

    @Test
    void stopsItselfWhenFirstChatsArePausedAndMayBeTakenBack() {
        town(100);
        approved("kk", false);
        stage.tick();
        stage.deliver("b1");
        stage.tick();
        told().stream().limit(3).forEach(chat -> stage.set(chat, "b.paused", "2021-12-01"));
        stage.tick();
        stage.pressLabel(AUTHOR, "Қайтарып алу");
        stage.press(AUTHOR, "desk:d:go");
        stage.pressLabel(SECOND, "Бекіту");
        stage.run("b2", any -> "sent");
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 20L, "skipped", 80L));
        assertThat(ledger.sums("b2", Reason.SUMS).get("sent.0")).isEqualTo(20);
    }

    @Test
    void stopsItselfWhenTheMessengerRefusesTooOften() {
        town(100);
        approved("ru", false);
        stage.tick();
        stage.outcomes("b1", any -> "failed refused 400");
        stage.tick();
        assertThat(stage.seen(AUTHOR)).contains("не принял мессенджер: 20");
    }

    @Test
    void goesToAllAtOnceWhereTwentyOrFewerHear() {
        town(20);
        approved("kk", false);
        stage.tick();
        assertThat(told()).hasSize(20);
        stage.deliver("b1");
        stage.tick();
        assertThat(stage.seen(AUTHOR)).contains("аяқталды");
    }

    @Test
    void warnsEverybodyAtOnceOnlyWhereThatWasApproved() {
        stage.now = DeskStage.at("2021-09-20T23:00");
        town(100);
        stage.group(-200, "b.level", "2");
        approved("kk", true);
        assertThat(stage.acts(SECOND).stream().map(DeskStage::html).toList())
                .anyMatch(html -> html.contains("кез келген сағатта"));
        stage.tick();
        stage.tick();
        assertThat(told()).hasSize(101);
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("queued", 101L));
    }

    @Test
    void countsTheFirstChatsOnceThoughTheirPartitionIsAskedTwice() {
        town(100);
        approved("kk", false);
        stage.tick();
        for (int partition = 0; partition < 16; partition++) {
            stage.take(new Told(
                    ChatKey.ofPartition(partition),
                    DeskNews.CANARY,
                    Map.of("broadcast", "1", "walk", "1", "share", "2")));
        }
        assertThat(told()).hasSize(20);
    }
}
