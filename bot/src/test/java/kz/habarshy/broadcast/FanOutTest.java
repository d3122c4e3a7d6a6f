package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static kz.habarshy.broadcast.DeskStage.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.outbox.Ledger;
import org.junit.jupiter.api.Test;

class FanOutTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);
    private final Ledger ledger = new Ledger(stage);

    private void approved(String target, String when) {
        stage.say(AUTHOR, "/desk");
        stage.say(SECOND, "/desk");
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, "Ертең жиналыс бар.");
        stage.say(AUTHOR, "Завтра собрание.");
        stage.press(AUTHOR, "desk:d:t:c:" + target);
        stage.press(AUTHOR, "desk:d:w:" + when);
        stage.press(AUTHOR, "desk:d:go");
        stage.pressLabel(SECOND, "Бекіту");
    }

    @Test
    void putsNothingTwiceWhenRepeated() {
        ChatKey chat = stage.group(-1);
        approved("", "now");
        stage.tick();
        var running = stage.broadcast("1");
        Walk.begin(running).forEach(page -> stage.take(page.told()));
        stage.forget(Tally.place(running.walk()));
        Walk.begin(running).forEach(page -> stage.take(page.told()));
        assertThat(stage.heard(chat)).hasSize(1);
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("queued", 1L));
    }

    @Test
    void asksAgainWhileTheDeskHasNotWrittenThatItRuns() {
        stage.group(-1);
        approved("", "now");
        var page = Walk.begin(stage.broadcast("1")).getFirst().told();
        var early = stage.desk().decide(page, stage.state(page.chat()), at("2021-10-05T12:00"));
        assertThat(early.changes()).isEmpty();
        assertThat(early.commands()).singleElement().satisfies(again -> {
            assertThat(again.told().chat()).isEqualTo(page.chat());
            assertThat(again.told().values()).containsAllEntriesOf(page.values());
            assertThat(again.id()).isNull();
        });
    }

    @Test
    void standsStillOnlyOnceTheDeskHasWrittenThatItIsHeld() {
        stage.group(-1);
        approved("", "now");
        stage.tick();
        var running = stage.broadcast("1");
        var halt = Walk.halt(running.held("CORRECTING")).getFirst().told();
        var early = stage.desk().decide(halt, stage.state(halt.chat()), stage.now);
        assertThat(early.changes()).isEmpty();
        assertThat(early.commands())
                .singleElement()
                .satisfies(again -> assertThat(again.told().what()).isEqualTo(DeskNews.HALT));
        stage.keep(running.held("CORRECTING"));
        var still = stage.desk().decide(halt, stage.state(halt.chat()), stage.now);
        assertThat(still.changes()).containsExactly(Tally.still("1", 0));
        Walk.begin(running)
                .forEach(page -> assertThat(stage.desk()
                                .decide(page.told(), stage.state(page.told().chat()), stage.now))
                        .isEqualTo(Decision.NONE));
    }

    @Test
    void feedsEveryBotThoughAllChatsOfOneComeFirst() {
        var second = new Account("tg", 8);
        var third = new Account("tg", 9);
        for (int chat = 1; chat <= 1_500; chat++) {
            stage.group(new ChatKey(DeskStage.BOT, -chat));
            stage.group(new ChatKey(second, -chat));
        }
        ChatKey without = stage.group(new ChatKey(third, -1));
        stage.speaksAs(second);
        approved("", "now");
        stage.tick();
        stage.deliver("b1");
        stage.tick();
        stage.now = stage.now.plus(DeskStage.PAUSE);
        stage.tick();
        for (int partition = 0; partition < 16; partition++) {
            var stock = stage.stock(partition);
            assertThat(stock.get(DeskStage.BOT)).isBetween(19L, 19L + 2 * 32);
            assertThat(stock.get(second)).isBetween(19L, 19L + 2 * 32);
        }
        assertThat(stage.heard(without)).hasSize(1);
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 3_001L));
    }

    /// The first chats have heard, and everybody else is about to.
    private void begun(String target) {
        approved(target, "now");
        stage.tick();
        stage.deliver("b1");
        stage.tick();
    }

    @Test
    void leavesAloneWhoComesAfterItBeganWhicheverBotTheyAdded() {
        for (int chat = 1; chat <= 1_500; chat++) {
            stage.group(-chat);
        }
        begun("");
        ChatKey ofOldBot = stage.group(-9_001);
        ChatKey ofNewBot = stage.group(new ChatKey(new Account("tg", 8), -9_002));
        stage.run("b1", any -> "sent");
        assertThat(stage.heard(ofOldBot)).isEmpty();
        assertThat(stage.heard(ofNewBot)).isEmpty();
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 1_500L));
    }

    @Test
    void listsWhoIsNoLongerServedWhenItsTurnComes() {
        List<ChatKey> chats = LongStream.rangeClosed(1, 1_500)
                .mapToObj(chat -> stage.group(-chat))
                .toList();
        begun("75");
        List<ChatKey> unheard =
                chats.stream().filter(chat -> stage.heard(chat).isEmpty()).toList();
        stage.set(unheard.getFirst(), "b.status", "muted");
        stage.set(unheard.getLast(), "b.kato", "15");
        stage.run("b1", any -> "sent");
        assertThat(stage.line("b1", unheard.getFirst())).isEqualTo("skipped left");
        assertThat(stage.line("b1", unheard.getLast())).isEqualTo("skipped left");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 1_498L, "skipped", 2L));
    }

    @Test
    void reachesOnlyTheAudienceThatWasMeant() {
        ChatKey almaty = stage.group(-1);
        ChatKey aktobe = stage.group(-2, "b.kato", "15", "b.place", "15-aktobe");
        approved("15", "now");
        stage.tick();
        assertThat(stage.heard(almaty)).isEmpty();
        assertThat(stage.heard(aktobe)).hasSize(1);
    }

    @Test
    void skipsWithTheReasonThatHolds() {
        ChatKey low = stage.group(-1, "b.level", "3");
        ChatKey paused = stage.group(-2, "b.paused", "2021-09-21");
        ChatKey heard = stage.group(-3, "b.heard", "2021-09-20");
        approved("", "now");
        stage.tick();
        stage.tick();
        assertThat(stage.heard(low).getFirst().act()).isEqualTo(new Act.Skip("level"));
        assertThat(stage.heard(paused).getFirst().act()).isEqualTo(new Act.Skip("paused"));
        assertThat(stage.heard(heard).getFirst().act()).isEqualTo(new Act.Skip("budget"));
        stage.press(AUTHOR, "desk:b:v:1");
        assertThat(stage.seen(AUTHOR)).contains("Өткізілді: 3", "үзілісте – 1");
    }

    @Test
    void leavesTheEveningAlone() {
        ChatKey chat = stage.group(-1);
        approved("", "now");
        stage.now = at("2021-09-20T20:30");
        stage.tick();
        assertThat(stage.heard(chat).getFirst().act()).isEqualTo(new Act.Skip("night"));
    }

    @Test
    void waitsForTheMorningOfTheSameDay() {
        ChatKey chat = stage.group(-1);
        stage.now = at("2021-09-20T08:00");
        approved("", "now");
        stage.tick();
        assertThat(stage.heard(chat).getFirst().notBefore())
                .isEqualTo(at("2021-09-20T10:00").toEpochMilli());
        assertThat(stage.state(chat).field("b.heard")).isEqualTo("2021-09-20");
    }

    @Test
    void spendsTheBudgetOfTheDayOnce() {
        ChatKey chat = stage.group(-1);
        approved("", "now");
        stage.tick();
        approved("", "now");
        stage.tick();
        assertThat(stage.heard(chat).getLast().act()).isEqualTo(new Act.Skip("budget"));
        assertThat(stage.heard(chat).getFirst().act())
                .isInstanceOfSatisfying(
                        Act.Say.class, say -> assertThat(say.silent()).isTrue());
    }

    @Test
    void accountsForEveryChatOfManyPages() {
        for (int chat = 1; chat <= 9_000; chat++) {
            stage.group(-chat);
        }
        approved("", "now");
        stage.run("b1", any -> "sent");
        assertThat(ledger.sums("b1")).isEqualTo(Map.of("sent", 9_000L));
        stage.press(AUTHOR, "desk:b:v:1");
        assertThat(stage.seen(AUTHOR).replaceAll("[\\s\\u00a0]", "")).contains("Чаттар:9000", "Жетті:9000");
    }

    @Test
    void staysFewSecondsAheadOfSendingSoThatStoppingShows() {
        for (int chat = 1; chat <= 9_000; chat++) {
            stage.group(-chat);
        }
        approved("", "now");
        stage.tick();
        stage.deliver("b1");
        stage.tick();
        stage.now = stage.now.plus(DeskStage.PAUSE);
        stage.tick();
        stage.tick();
        assertThat(ledger.sums("b1").get("queued")).isLessThan(1_000);
        stage.press(SECOND, "desk:b:s:1");
        stage.pressLabel(SECOND, "Иә, тоқтату");
        assertThat(stage.seen(AUTHOR)).contains("тоқтатылды");
        stage.deliver("b1");
        for (int tick = 0; tick < 20; tick++) {
            stage.tick();
        }
        var sums = ledger.sums("b1");
        long sent = sums.getOrDefault("sent", 0L);
        assertThat(sent).isLessThan(1_000);
        assertThat(sums).isEqualTo(Map.of("sent", sent, "skipped", 9_000 - sent));
        stage.press(AUTHOR, "desk:b:v:1");
        assertThat(stage.seen(AUTHOR)).contains("тоқтатылды", "қорытынды");
    }

    @Test
    void stopsWhenTheMessengerRefusesThePost() {
        stage.group(-1);
        approved("", "now");
        stage.tick();
        stage.take(
                new Told(ChatKey.DESK, DeskNews.MESSENGER_STOP, Map.of("ledger", "b1", "why", "can't parse entities")));
        assertThat(stage.seen(AUTHOR)).contains("мессенджер мәтінді қабылдамады");
        stage.take(new Told(ChatKey.DESK, DeskNews.MESSENGER_STOP, Map.of("ledger", "b77", "why", "")));
    }

    @Test
    void editsItsProgressOnlyWhenSomethingChanged() {
        ChatKey chat = stage.group(-1);
        approved("", "now");
        stage.tick();
        stage.tick();
        long edits = edits();
        stage.tick();
        assertThat(edits()).isEqualTo(edits);
        stage.settle(chat, "b1", "sent");
        stage.tick();
        assertThat(edits()).isGreaterThan(edits);
        assertThat(stage.state(ChatKey.DESK).field(Broadcasts.PENDING)).isNull();
        assertThat(stage.field(chat, Ledger.place("b1"), chat.toString())).isEqualTo("sent");
    }

    private long edits() {
        return stage.acts(AUTHOR).stream().filter(Act.Edit.class::isInstance).count();
    }
}
