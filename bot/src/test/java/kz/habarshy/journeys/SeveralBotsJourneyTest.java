package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.habarshy.Town;
import kz.habarshy.sandbox.People;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A campaign with a bot for the country and one each for Almaty (75), the capital (71) and the region of Akmola (11).
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralBotsJourneyTest {
    private static final long ALMATY = 700_000_075;
    private static final long CAPITAL = 700_000_071;
    private static final long LOST = 700_000_011;
    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final String KK = "Ертең аулада сенбілік болады.";
    private static final String RU = "Завтра во дворе субботник.";

    private Town town;
    private long next = 80_000_000;

    @BeforeAll
    void theTownOpens() {
        town = Town.start(Map.of(
                "habarshy.telegram.tokens",
                "75=" + ALMATY + ":almaty,71=" + CAPITAL + ":capital,11=" + LOST + ":akmola"));
    }

    @AfterAll
    void theTownCloses() {
        town.close();
    }

    private People around(long bot) {
        return town.telegram().people(bot);
    }

    /// A house whose admin let this bot in and chose the highest level.
    private long house(long bot, Tongue tongue) {
        long admin = next += 10;
        People people = around(bot);
        people.person(admin, "Дана", tongue.code());
        people.group(-admin, "Абай 12", admin);
        people.addBot(-admin, admin);
        SeenMessage greeting = await(bot, -admin, "Здравствуйте, соседи");
        String _ = people.press(-admin, admin, greeting.id(), tongue.button());
        await(bot, -admin, tongue.of("Енді осы чатта", "Теперь в этом чате"));
        long _ = people.say(-admin, admin, "/setup 4");
        await(bot, -admin, tongue.of("Түсіндім", "Принято"));
        return -admin;
    }

    private SeenMessage await(long bot, long chat, String words) {
        return around(bot)
                .await(chat, LONGEST, seen -> seen.fromBot() && seen.text().contains(words))
                .orElseThrow(() -> new AssertionError("Never read «" + words + "»"));
    }

    @ParameterizedTest
    @EnumSource
    void answersByTheBotThatWasAskedAndLinksToItself(Tongue tongue) {
        for (long bot : List.of(ALMATY, CAPITAL)) {
            long person = next += 10;
            around(bot).person(person, "Айгүл", tongue.code());
            long asked = around(bot).say(person, "/help");
            SeenMessage help = around(bot).awaitAfter(person, asked, LONGEST).orElseThrow();
            assertThat(help.button(tongue.of("Үй чатына қосу", "Добавить в чат дома"))
                            .orElseThrow()
                            .url())
                    .startsWith("https://t.me/bot" + bot + "_bot?startgroup=");
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsTheChatsOfTwoBotsApartWherePeopleTalkToBoth(Tongue tongue) {
        long person = next += 10;
        for (long bot : List.of(ALMATY, CAPITAL)) {
            around(bot).person(person, "Айгүл", tongue.code());
            long asked = around(bot).say(person, tongue.of("онлайн санақ қашанға дейін?", "до какого числа онлайн?"));
            assertThat(around(bot).awaitAfter(person, asked, LONGEST)).isPresent();
        }
        assertThat(around(ALMATY).fromBot(person)).hasSize(1);
        assertThat(around(CAPITAL).fromBot(person)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void offersAnswersByTheBotWhoseNameIsTyped(Tongue tongue) {
        long person = next += 10;
        around(CAPITAL).person(person, "Айгүл", tongue.code());
        String query =
                around(CAPITAL).search(person, tongue.of("онлайн санақ қашанға дейін", "до какого числа онлайн"));
        assertThat(around(CAPITAL)
                        .offered(query)
                        .orTimeout(40, TimeUnit.SECONDS)
                        .join())
                .isNotEmpty();
    }

    @Test
    void carriesABroadcastToTheChatsOfAllBots() {
        long almaty = house(ALMATY, Tongue.KK);
        long capital = house(CAPITAL, Tongue.RU);
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
        await(ALMATY, almaty, KK);
        await(CAPITAL, capital, RU);
    }

    private void press(long person, String label) {
        SeenMessage with =
                town.await(person, seen -> seen.fromBot() && seen.button(label).isPresent());
        String _ = town.people().press(person, person, with.id(), label);
    }

    @Test
    void showsTheProfileOfEachBot() {
        eventually(
                "each has its menu",
                () -> town.telegram().calls("setMyCommands").stream()
                                .map(call -> call.bot())
                                .distinct()
                                .count()
                        == 4);
    }

    @Test
    void leadsFromARegionsPosterToItsBot() {
        eventually("the name is known", () -> get("/poster.pdf?region=75").statusCode() == 200);
        assertThat(get("/poster.pdf?region=75").body())
                .isNotEqualTo(get("/poster.pdf").body());
    }

    @Test
    void staysHealthyAndSaysInTheMetricsWhichBotIsInTrouble() {
        long person = next += 10;
        town.telegram().revoke(LOST, true);
        // Ends the poll that is out.
        long _ = around(LOST).say(person, "/help");
        eventually("the metrics say which", LONGEST, () -> up("11").equals("0.0"));
        assertThat(up("75")).isEqualTo("1.0");
        assertThat(get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health").body()).doesNotContain("11");
        town.telegram().revoke(LOST, false);
        eventually("it recovers by itself", LONGEST, () -> up("11").equals("1.0"));
    }

    private String up(String region) {
        String start = "habarshy_telegram_bot_up{region=\"" + region + "\"}";
        return get("/actuator/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    private HttpResponse<String> get(String path) {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.port() + path))
                    .build();
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
