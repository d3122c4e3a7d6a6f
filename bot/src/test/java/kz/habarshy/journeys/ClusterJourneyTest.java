package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.Town;
import kz.habarshy.redis.NarrowUser;
import kz.habarshy.redis.TestCluster;
import kz.habarshy.sandbox.RecordedCall;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The program on a Redis Cluster of six real servers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 600, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ClusterJourneyTest {
    private static final int HOUSES = Integer.getInteger("habarshy.cluster.houses", 40);
    private static final String KK = "Ертең аулада сенбілік болады.";
    private static final String RU = "Завтра во дворе субботник.";

    @TempDir
    static Path data;

    private TestCluster redis;
    private Town town;

    @BeforeAll
    void theTownOpensOnACluster() throws IOException {
        redis = TestCluster.start(data, OwnRedisJourneyTest.rightsInACluster());
        town = Town.start(Map.of(
                "spring.data.redis.cluster.nodes",
                redis.nodes(),
                "spring.data.redis.username",
                NarrowUser.NAME,
                "spring.data.redis.password",
                NarrowUser.PASSWORD,
                "habarshy.redis.wait-replicas",
                "1",
                "habarshy.broadcast.pause",
                "1s",
                "habarshy.telegram.bulk-per-second",
                Math.max(10, HOUSES / 16)));
    }

    @AfterAll
    void theTownCloses() {
        town.close();
        var refused = redis.refused();
        redis.close();
        assertThat(refused)
                .as("refused to a user with the rights that README names")
                .isSubsetOf("config");
    }

    @ParameterizedTest
    @EnumSource
    void answersServesAndRemembersOnACluster(Tongue tongue) {
        House house = House.served(town, tongue);
        assertThat(house.ask("/deadline").text()).contains(tongue.of("15 қазан", "15 октября"));
        assertThat(house.setup().page().text()).contains(tongue.of("Тіл: Қазақша", "Язык: Русский"));
        long person = House.person(town, tongue);
        assertThat(town.answerTo(person, person, tongue.of("онлайн санақ қашанға дейін?", "до какого числа онлайн?"))
                        .text())
                .contains(tongue.of("15 қазан", "15 октября"));
    }

    @Test
    void closesTheLedgerOfABroadcastDuringWhichAPrimaryIsKilled() throws Exception {
        List<Long> houses = IntStream.range(0, HOUSES)
                .mapToObj(i -> House.served(town, i % 2 == 0 ? Tongue.KK : Tongue.RU)
                        .level(4)
                        .chat())
                .toList();
        announce();
        eventually(
                "a part has arrived", Duration.ofSeconds(40), () -> arrivals().size() >= HOUSES * 5 / 8);
        int killed = redis.primaries().getFirst();
        redis.kill(killed);
        eventually(
                "its replica takes over",
                Duration.ofSeconds(30),
                () -> redis.primaries().size() == 3);
        redis.bringBack(killed);
        SeenMessage total = town.people()
                .await(Town.OWNER, Duration.ofMinutes(2), seen -> seen.text().contains("хабарландыру: қорытынды"))
                .orElseThrow();
        assertThat(number(total, "Жетті: ")
                        + number(total, "Өткізілді: ")
                        + number(total, "Жетпеді: ")
                        + number(total, "Белгісіз: "))
                .isEqualTo(number(total, "Чаттар: "))
                .isGreaterThanOrEqualTo(HOUSES);
        assertThat(number(total, "Күтіп тұр: ")).isZero();
        var counts = arrivals();
        assertThat(counts.values()).allMatch(count -> count == 1);
        assertThat((long) counts.size()).isBetween(number(total, "Жетті: "), (long) HOUSES);
        assertThat(counts.keySet()).isSubsetOf(houses);
        assertThat(redis.primaries()).hasSize(3).doesNotContain(killed);
    }

    private static long number(SeenMessage total, String words) {
        return total.text()
                .lines()
                .filter(line -> line.startsWith(words))
                .mapToLong(line -> Long.parseLong(line.substring(words.length()).replaceAll("\\D.*", "")))
                .findFirst()
                .orElse(0);
    }

    private Map<Long, Long> arrivals() {
        return town.telegram().calls("sendMessage").stream()
                .filter(call -> call.performed() && call.chat() < 0)
                .filter(call -> call.text().equals(KK) || call.text().equals(RU))
                .collect(Collectors.groupingBy(RecordedCall::chat, Collectors.counting()));
    }

    private void announce() {
        for (long owner : new long[] {Town.OWNER, Town.SECOND_OWNER}) {
            town.people().person(owner, "Сәуле", "kk");
            assertThat(town.answerTo(owner, owner, "/desk").text()).isNotEmpty();
        }
        press(Town.OWNER, "Жаңа хабарландыру");
        town.await(Town.OWNER, "Қазақша мәтінді");
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, KK).text()).isNotEmpty();
        assertThat(town.answerTo(Town.OWNER, Town.OWNER, RU).text()).isNotEmpty();
        press(Town.OWNER, "Барлық чаттар");
        press(Town.OWNER, "Бекітілген соң бірден");
        press(Town.OWNER, "Бекітуге жіберу");
        press(Town.SECOND_OWNER, "Бекіту");
    }

    private void press(long person, String label) {
        SeenMessage with =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        String _ = town.people().press(person, person, with.id(), label);
    }
}
