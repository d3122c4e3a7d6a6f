package kz.habarshy.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.habarshy.BrowserTest;
import kz.habarshy.Habarshy;
import kz.habarshy.pictures.Drawings;
import kz.habarshy.time.CampaignClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.WebElement;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// The sandbox as somebody meets it who starts the program and opens the page.
@BrowserTest
@Timeout(120)
class PageInBrowserTest {
    private static ConfigurableApplicationContext program;
    private static Browser browser;
    private static String address;

    @BeforeAll
    static void start(@TempDir Path data) {
        program = new SpringApplicationBuilder(Habarshy.class)
                .run("--server.port=0", "--habarshy.data=" + data, "--spring.main.banner-mode=off");
        address = "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port") + "/";
        browser = new Browser();
    }

    @AfterAll
    static void stop() throws IOException {
        browser.close();
        program.close();
    }

    @AfterEach
    void staysAtHomeWithoutAComplaint() {
        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests()).isNotEmpty().allMatch(url -> url.startsWith(address) || url.startsWith("data:"));
    }

    /// Opens the page at eleven in Almaty on a day of October 2021.
    private static void open(Tongue tongue, int day) {
        program.getBean(CampaignClock.class).moveTo(Instant.parse("2021-10-%02dT05:00:00Z".formatted(day)));
        browser.open(address, tongue.code());
    }

    @ParameterizedTest
    @EnumSource
    void greetsBothHousesInTheirLanguages(Tongue tongue) {
        open(tongue, 5);
        for (Tongue house : Tongue.values()) {
            assertThat(browser.chat(house.word("house")).await(house.word("greeting")))
                    .contains(house.word("door-call"));
        }
        assertThat(browser.language()).isEqualTo(tongue.code());
    }

    @ParameterizedTest
    @EnumSource
    void offersCardsToWhoeverTypesAfterTheBotsName(Tongue tongue) {
        open(tongue, 5);
        ChatOnPage house = browser.chat(tongue.word("house"));
        house.become(tongue.word("neighbour"));
        assertThat(house.offersTo("@habarshy_sandbox_bot " + tongue.word("typed"))
                        .getFirst())
                .isEqualTo(tongue.word("offered"));
        assertThat(house.takeFirstOffer())
                .contains("@habarshy_sandbox_bot", tongue.word("last-day"), tongue.word("source"));
        assertThat(house.offersNothing()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void answersANeighbourWithTheSourceAndTwoButtons(Tongue tongue) {
        open(tongue, 5);
        ChatOnPage house = browser.chat(tongue.word("house"));
        house.become(tongue.word("neighbour"));
        assertThat(house.ask(tongue.word("question"))).contains(tongue.word("last-day"), tongue.word("source"));
        assertThat(house.buttons()).containsExactly(tongue.word("share"), "…");
    }

    @ParameterizedTest
    @EnumSource
    void tellsInThreeLinesWhatToDoAtTheDoor(Tongue tongue) {
        open(tongue, 5);
        String lines = browser.chat(tongue.word("house")).ask(tongue.word("door-call"));
        assertThat(lines.lines()).hasSize(3).first().asString().isEqualTo(tongue.word("door-line"));
    }

    @ParameterizedTest
    @EnumSource
    void warnsTheNeighboursOfOneScamOnce(Tongue tongue) {
        open(tongue, 5);
        ChatOnPage house = browser.chat(tongue.word("house"));
        assertThat(house.ask(tongue.word("scam"))).startsWith(tongue.word("warning"));
        house.say(tongue.word("scam"));
        house.ask("/help");
        assertThat(house.texts())
                .filteredOn(text -> text.startsWith(tongue.word("warning")))
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void warnsOfTheCodeOnAPictureThatANeighbourAttaches(Tongue tongue, @TempDir Path folder) throws IOException {
        Path picture = Files.write(folder.resolve("notice.jpg"), Drawings.notice("https://sanaq-gov.kz"));
        open(tongue, 5);
        ChatOnPage house = browser.chat(tongue.word("house"));
        house.become(tongue.word("neighbour"));
        assertThat(house.show(picture))
                .startsWith(tongue.word("warning"))
                .contains("sanaq.gov.kz")
                .doesNotContain("sanaq-gov");
    }

    @ParameterizedTest
    @EnumSource
    void leadsFromTheTopicsToAnAnswerAndBack(Tongue tongue) {
        open(tongue, 5);
        ChatOnPage resident = browser.chat("resident");
        resident.become(tongue.word("resident"));
        resident.say("/faq");
        resident.press(tongue.word("topic"));
        resident.press(tongue.word("entry"));
        resident.await(tongue.word("last-day"));
        resident.press(tongue.word("back-to-topic"));
        resident.await(tongue.word("topic"));
        resident.press(tongue.word("all-questions"));
        resident.await(tongue.word("menu"));
    }

    @ParameterizedTest
    @EnumSource
    void answersByTheDayThatTheClockShows(Tongue tongue) {
        open(tongue, 5);
        ChatOnPage resident = browser.chat("resident");
        resident.become(tongue.word("resident"));
        assertThat(resident.ask(tongue.word("question"))).contains(tongue.word("last-day"));
        browser.moveClockTo(tongue.word("afterwards"));
        assertThat(resident.ask(tongue.word("question")))
                .doesNotContain(tongue.word("last-day"))
                .contains(tongue.word("suspended"));
    }

    @ParameterizedTest
    @EnumSource
    void carriesAWordOfTheStaffToTheHouses(Tongue tongue) {
        open(tongue, tongue == Tongue.KK ? 5 : 7);
        for (Tongue house : Tongue.values()) {
            openToAnnouncements(house);
        }
        ChatOnPage staff = browser.chat("staff");
        staff.switchTo(tongue.word("approver"));
        staff.say("/desk");
        staff.await(tongue.other().word("desk"));
        staff.switchTo(tongue.word("author"));
        staff.say("/desk");
        staff.press(tongue.word("new-word"));
        staff.await(tongue.word("kazakh-first"));
        staff.say(Tongue.KK.word("word"));
        staff.await(tongue.word("russian-then"));
        staff.say(Tongue.RU.word("word"));
        staff.press(tongue.word("everywhere"));
        staff.press(tongue.word("at-once"));
        staff.press(tongue.word("submit"));
        staff.await(tongue.word("submitted"));
        staff.switchTo(tongue.word("approver"));
        staff.press(tongue.other().word("approve"));
        staff.switchTo(tongue.word("author"));
        assertThat(staff.await(tongue.word("total"))).contains(tongue.word("reached"));
        for (Tongue house : Tongue.values()) {
            browser.chat(house.word("house")).await(house.word("word"));
        }
    }

    /// The chair lets announcements into the house, by the button that the bot gives in the house's chat.
    private static void openToAnnouncements(Tongue house) {
        ChatOnPage chat = browser.chat(house.word("house"));
        chat.become(house.word("chair"));
        chat.ask("/setup");
        chat.press(house.word("set-up"));
        ChatOnPage chair = browser.chat("resident");
        chair.press(house.word("when"));
        chair.press(house.word("announcements-too"));
        chair.await(house.word("announcements-too"));
    }

    @Test
    void keepsWhatIsSaidWhileThePageLoads() {
        String hello = "Қайырлы таң, көршілер!";
        ChatOnPage house = browser.chat(Tongue.KK.word("house"));
        browser.openHolding(address, () -> {
            house.say(hello);
            house.awaitOwn(hello);
        });
        house.awaitOwn(hello);
    }

    @Test
    void fitsAPhone() {
        open(Tongue.KK, 5);
        browser.becomePhone(360, 800);
        for (WebElement tab : browser.tabs()) {
            tab.click();
            assertThat(browser.visibleChats()).containsExactly(tab.getAttribute("aria-controls"));
            assertThat(browser.sideways()).isZero();
        }
        ChatOnPage staff = browser.chat("staff");
        assertThat(staff.ask("/help")).isNotBlank();
        assertThat(browser.sideways()).isZero();
        for (String language : List.of("kk", "ru")) {
            browser.speak(language);
            assertThat(browser.overlap(".clock-face", ".languages")).isZero();
        }
    }

    @Test
    void speaksTheLanguageThatIsPicked() {
        open(Tongue.KK, 5);
        assertThat(browser.chat("staff").heading()).isEqualTo("Әкімдік");
        browser.speak("ru");
        assertThat(browser.chat("staff").heading()).isEqualTo("Акимат");
        assertThat(browser.title()).contains("Пробная площадка");
        browser.open(address, "kk");
        assertThat(browser.language()).isEqualTo("kk");
        assertThat(browser.title()).contains("Сынақ алаңы");
    }
}
