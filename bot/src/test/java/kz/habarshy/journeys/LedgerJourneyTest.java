package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kz.habarshy.Town;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.RedisState;
import kz.habarshy.redis.Script;
import kz.habarshy.sandbox.SeenMessage;
import kz.habarshy.sandbox.TelegramDouble;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// One member reads Kazakh, the other Russian; the messenger misbehaves in every way that leaves a trace in the ledger.
@SideBySide
class LedgerJourneyTest {
    private static final String KK = "Ертең сағат 15:00-де үйде су болмайды. Сұрақтар: 1446.";
    private static final String RU = "Завтра в 15:00 в доме не будет воды. Вопросы: 1446.";
    private static final long KAZAKH = Town.OWNER;
    private static final long RUSSIAN = Town.SECOND_OWNER;

    private Town town;

    @BeforeEach
    void theTownOpens() {
        town = Town.start(Map.of("habarshy.broadcast.pause", "1s"));
        town.people().person(KAZAKH, "Сәуле", "kk");
        town.people().person(RUSSIAN, "Ирина", "ru");
        assertThat(town.answerTo(KAZAKH, KAZAKH, "/desk").text()).contains("қызметкерлер үстелі");
        assertThat(town.answerTo(RUSSIAN, RUSSIAN, "/desk").text()).contains("рабочий стол сотрудников");
    }

    @AfterEach
    void theTownCloses() {
        town.close();
    }

    /// Presses the newest button of that name.
    private void press(long person, String label) {
        town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        SeenMessage newest = town.people().fromBot(person).reversed().stream()
                .filter(seen -> seen.button(label).isPresent())
                .findFirst()
                .orElseThrow();
        String _ = town.people().press(person, person, newest.id(), label);
    }

    /// As under the newest message of the bot.
    private void data(long person, String data) {
        long newest = town.people().fromBot(person).getLast().id();
        String _ = town.people().pressData(person, person, newest, data);
    }

    private void announce() {
        press(KAZAKH, "Жаңа хабарландыру");
        town.await(KAZAKH, "Қазақша мәтінді");
        assertThat(town.answerTo(KAZAKH, KAZAKH, KK).text()).contains("орысша");
        assertThat(town.answerTo(KAZAKH, KAZAKH, RU).text()).contains("Кімге");
        press(KAZAKH, "Барлық чаттар");
        town.await(KAZAKH, "Қашан жібереміз");
        press(KAZAKH, "Бекітілген соң бірден");
        approve("№ 1 ждёт вашего решения");
    }

    private void approve(String question) {
        press(KAZAKH, "Бекітуге жіберу");
        town.await(RUSSIAN, question);
        press(RUSSIAN, "Утвердить");
    }

    private Map<String, Long> sums(String ledger) {
        return town.bean(Ledger.class).sums(ledger);
    }

    private List<String> texts(long chat) {
        return town.people().fromBot(chat).stream().map(SeenMessage::text).toList();
    }

    @Test
    void accountsForEveryHouseThroughFaultsRetryCorrectionAndRecall() {
        House fine = House.served(town, Tongue.KK).level(4);
        House muted = House.served(town, Tongue.RU).level(4);
        House refused = House.served(town, Tongue.KK).level(4);
        House kicked = House.served(town, Tongue.RU).level(4);
        House slow = House.served(town, Tongue.KK).level(4);
        House unclear = House.served(town, Tongue.RU).level(4);
        House broken = House.served(town, Tongue.KK).level(4);
        House down = House.served(town, Tongue.RU).level(4);
        var faults = town.telegram().faults();
        faults.on("sendMessage").inChat(muted.chat()).refused(400, "Bad Request: CHAT_WRITE_FORBIDDEN");
        faults.on("sendMessage").inChat(refused.chat()).refused(400, "Bad Request: something new");
        faults.on("sendMessage").inChat(kicked.chat()).kicked();
        faults.on("sendMessage").inChat(slow.chat()).throttled(2);
        faults.on("sendMessage").inChat(unclear.chat()).resetAfterReceipt();
        faults.on("sendMessage").inChat(broken.chat()).times(2).serverError();
        faults.on("sendMessage").inChat(down.chat()).always().serverError();
        announce();
        giveUp(down);
        town.await(KAZAKH, "№ 1 хабарландыру: қорытынды");
        assertThat(sums("b1")).isEqualTo(Map.of("sent", 3L, "skipped", 1L, "failed", 3L, "unknown", 1L));
        data(RUSSIAN, "desk:r:v:1");
        town.await(RUSSIAN, "Чаты в списке: 8 из 8");
        town.await(RUSSIAN, "боту запрещено писать: 1");
        town.await(RUSSIAN, "мессенджер не принял: 1");
        town.await(RUSSIAN, "мессенджер не отвечал: 1");
        long menu = town.people().fromBot(KAZAKH).getFirst().id();
        String _ = town.people().pressData(KAZAKH, KAZAKH, menu, "desk:r:v:1");
        town.await(KAZAKH, "мессенджер жауап бермеген: 1");
        faults.clear();
        retry(muted, down);
        settle(unclear);
        correct(fine, slow);
        recall(fine, muted, slow);
    }

    /// The messenger's own errors are tried again for minutes; here the last try comes at once.
    private void giveUp(House down) {
        var chat = new ChatKey(new Account("tg", TelegramDouble.BOT), down.chat());
        eventually(
                "it is tried again",
                () -> town.bean(Ledger.class).lines("b1", "waiting").stream()
                        .anyMatch(line -> line.chat().equals(chat)));
        town.bean(RedisState.class)
                .runNow(
                        new Script("last-try", "redis.call('HSET', KEYS[1], 'b:1.n', 8) return {}"),
                        List.of(Keys.key(Keys.partition(chat), "rows:" + chat)),
                        List.of());
        eventually("it is given up", () -> sums("b1").getOrDefault("failed", 0L) == 3);
    }

    private void retry(House muted, House down) {
        data(RUSSIAN, "desk:r:l:1:failed:0");
        town.await(RUSSIAN, "(мессенджер не отвечал)");
        press(RUSSIAN, "Повторить недошедшие");
        town.await(RUSSIAN, "Таких чатов: 3");
        press(RUSSIAN, "Да, отправить ещё раз");
        town.await(muted.chat(), RU);
        town.await(down.chat(), RU);
        eventually("the retry is over", () -> sums("b1").getOrDefault("sent", 0L) == 5);
        assertThat(texts(muted.chat()).stream().filter(text -> text.contains(RU)))
                .hasSize(1);
    }

    private void settle(House unclear) {
        eventually(
                "the retry is closed",
                () -> texts(KAZAKH).stream()
                                .filter(text -> text.contains("№ 1 хабарландыру аяқталды"))
                                .count()
                        == 2);
        data(KAZAKH, "desk:r:us:1:all");
        eventually("it is settled", () -> sums("b1").getOrDefault("unknown", 0L) == 0);
        assertThat(sums("b1").get("sent")).isEqualTo(6);
        assertThat(texts(unclear.chat()).stream().filter(text -> text.contains(RU)))
                .hasSize(1);
        data(KAZAKH, "desk:s:a");
        town.await(KAZAKH, "белгісізді «жетті» деп белгіледі");
    }

    private void correct(House fine, House slow) {
        town.telegram().faults().on("editMessageText").inChat(slow.chat()).throttled(1);
        data(KAZAKH, "desk:b:co:1");
        town.await(KAZAKH, "Қазақша мәтінді");
        long first = town.people().say(KAZAKH, KK.replace("15", "16"));
        town.await(KAZAKH, seen -> seen.id() > first && seen.text().contains("орысша"));
        long typed = town.people().say(KAZAKH, RU.replace("15", "16"));
        town.await(KAZAKH, seen -> seen.id() > typed && seen.text().contains("Ол бұрынғы хабардың орнына қойылады"));
        approve("Исправление № 2 (к объявлению № 1) ждёт вашего решения");
        town.await(
                RUSSIAN,
                seen -> seen.text().contains("Исправление № 2 (к объявлению № 1)")
                        && seen.text().contains("Исправлено: 5"));
        for (House house : List.of(fine, slow)) {
            assertThat(texts(house.chat())).contains(KK.replace("15", "16")).doesNotContain(KK);
        }
    }

    private void recall(House fine, House muted, House slow) {
        town.telegram()
                .faults()
                .on("deleteMessage")
                .inChat(muted.chat())
                .refused(400, "Bad Request: message can't be deleted for everyone");
        town.telegram().faults().on("deleteMessage").inChat(slow.chat()).badGateway();
        data(RUSSIAN, "desk:b:rc:1");
        town.await(RUSSIAN, "можно отозвать из чатов");
        press(RUSSIAN, "Отправить на утверждение");
        town.await(KAZAKH, "№ 3 қайтарып алу (№ 1 хабарландыруды) Сіздің шешіміңізді күтеді");
        press(KAZAKH, "Бекіту");
        SeenMessage total = town.await(
                KAZAKH,
                seen -> seen.text().contains("қайтарып алу") && seen.text().contains("аяқталды"));
        assertThat(total.text()).contains("Өшірілді: 4", "Мәтіні ауыстырылды: 1", "қалуы мүмкін: 1", "болмаған: 2");
        assertThat(texts(fine.chat())).noneMatch(text -> text.contains("16:00"));
        assertThat(texts(slow.chat())).noneMatch(text -> text.contains("16:00"));
        assertThat(texts(muted.chat())).contains("Это объявление отозвано. Пожалуйста, не учитывайте его.");
    }

    @Test
    void tellsAFewChatsFirstStopsWhenTheyRemoveTheBotAndGoesOnWhenAPersonSaysSo() {
        for (int i = 0; i < 23; i++) {
            House.served(town, Tongue.RU).level(4);
        }
        announce();
        town.await(RUSSIAN, "первые чаты услышали (20)");
        List<Ledger.Line> first = town.bean(Ledger.class).lines("b1", "sent");
        assertThat(first).hasSize(20);
        first.stream()
                .limit(2)
                .forEach(line -> town.people()
                        .removeBot(line.chat().firstId(), -line.chat().firstId()));
        town.await(RUSSIAN, "удалили бота: 2");
        town.await(KAZAKH, "ботты шығарғандар: 2");
        assertThat(sums("b1")).isEqualTo(Map.of("sent", 20L));
        press(KAZAKH, "Жалғастыру");
        town.await(RUSSIAN, "отправка продолжается");
        town.await(KAZAKH, "№ 1 хабарландыру: қорытынды");
        assertThat(sums("b1")).isEqualTo(Map.of("sent", 23L));
    }
}
