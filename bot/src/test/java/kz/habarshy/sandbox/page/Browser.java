package kz.habarshy.sandbox.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.stream.StreamSupport;
import kz.habarshy.Chromium;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A real browser without a window, and the sandbox's page in it. It reaches nothing but this machine.
final class Browser implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final JsonMapper JSON = new JsonMapper();
    /// Lets answers with a chat's messages leave the program, but keeps them from the page until `letIn()`.
    private static final String HOLD = """
            let arrive;
            const gate = new Promise((open) => { arrive = open; });
            const really = fetch;
            Object.assign(window, { held: 0, letIn: arrive, fetch: async (path, ...how) => {
              const answer = await really(path, ...how);
              if (path.endsWith('/messages')) {
                window.held += 1;
                await gate;
              }
              return answer;
            } });
            """;

    private final Path folder = folder();
    private final ChromeDriver driver;

    Browser() {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Chromium.driver().orElseThrow().toFile())
                .build();
        driver = new ChromeDriver(service, options(folder));
    }

    private static ChromeOptions options(Path folder) {
        var logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        var options = new ChromeOptions();
        options.setBinary(Chromium.binary().orElseThrow().toFile());
        options.setCapability("goog:loggingPrefs", logs);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=kk",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                "--user-data-dir=" + folder);
        return options;
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("habarshy-browser");
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Opens the page on a desk's screen, in a language of the page.
    void open(String address, String language) {
        load(address);
        awaitMessages();
        speak(language);
    }

    /// Opens the page, and does something there while the messages of its chats are on their way to it.
    void openHolding(String address, Runnable meanwhile) {
        Object script = driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", HOLD))
                .get("identifier");
        load(address);
        await(
                "the messages of all chats",
                page -> driver.executeScript("return held").equals((long)
                        page.findElements(By.cssSelector(".chat")).size()));
        meanwhile.run();
        driver.executeScript("letIn()");
        driver.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        awaitMessages();
    }

    private void load(String address) {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        driver.manage().window().setSize(new Dimension(1400, 900));
        driver.get(address);
    }

    private void awaitMessages() {
        await(
                "the bot's messages",
                page -> !page.findElements(By.cssSelector(".kazakh .from-bot")).isEmpty());
    }

    void speak(String language) {
        driver.findElement(By.cssSelector("[data-language=" + language + "]")).click();
    }

    String language() {
        return Objects.requireNonNull(driver.findElement(By.tagName("html")).getAttribute("lang"));
    }

    String title() {
        return Objects.requireNonNull(driver.getTitle());
    }

    ChatOnPage chat(String key) {
        return new ChatOnPage(this, By.id("chat-" + key));
    }

    /// Moves the campaign's clock to one of the stages that the page offers.
    void moveClockTo(String stage) {
        driver.findElement(By.id("clock")).click();
        await(page -> page.findElements(By.cssSelector("#presets button")).stream()
                        .filter(preset -> preset.getText().startsWith(stage))
                        .findFirst()
                        .orElse(null))
                .click();
        await(page -> page.findElement(By.id("now")).getText().contains(stage));
        driver.findElement(By.id("clock")).click();
    }

    /// Shows the page as a phone would, in CSS pixels.
    void becomePhone(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", true));
    }

    List<WebElement> tabs() {
        return driver.findElements(By.cssSelector("#tabs button"));
    }

    /// Ids of the chats that can be seen now.
    List<String> visibleChats() {
        return driver.findElements(By.cssSelector(".chat")).stream()
                .filter(WebElement::isDisplayed)
                .map(chat -> Objects.requireNonNull(chat.getAttribute("id")))
                .toList();
    }

    /// How many CSS pixels stand out sideways.
    long sideways() {
        return (long) Objects.requireNonNull(driver.executeScript("const root = document.scrollingElement;"
                + " return Math.max(root.scrollWidth, document.body.scrollWidth) - root.clientWidth"));
    }

    /// How many CSS pixels the first of two things in a row covers of the second.
    long overlap(String first, String second) {
        return (long) Objects.requireNonNull(driver.executeScript(
                "const box = (css) => document.querySelector(css).getBoundingClientRect();"
                        + " return Math.max(0, Math.round(box(arguments[0]).right - box(arguments[1]).left))",
                first,
                second));
    }

    WebElement find(By by) {
        return driver.findElement(by);
    }

    <T> T await(ExpectedCondition<T> condition) {
        return await("the page", condition);
    }

    /// Waits; where it was in vain, says for what.
    <T> T await(String what, ExpectedCondition<T> condition) {
        return Objects.requireNonNull(new WebDriverWait(driver, LONGEST, Duration.ofMillis(50))
                .withMessage(what)
                .ignoring(StaleElementReferenceException.class)
                .until(condition));
    }

    /// What the page complained about in the console since it was last asked.
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .toList();
    }

    /// The addresses that the page called since it was last asked; the browser's own first page is none of it.
    List<String> requests() {
        return StreamSupport.stream(
                        driver.manage().logs().get(LogType.PERFORMANCE).spliterator(), false)
                .map(entry -> JSON.readTree(entry.getMessage()).path("message"))
                .filter(event -> event.path("method").asString().equals("Network.requestWillBeSent"))
                .map(event -> event.at("/params/request/url"))
                .map(JsonNode::asString)
                .filter(url -> !url.startsWith("chrome:"))
                .toList();
    }

    @Override
    public void close() throws IOException {
        driver.quit();
        FileSystemUtils.deleteRecursively(folder);
    }
}
