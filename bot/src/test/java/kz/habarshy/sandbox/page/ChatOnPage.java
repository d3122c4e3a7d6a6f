package kz.habarshy.sandbox.page;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;

/// One chat on the page, used as people use it: typed into, pressed and read.
final class ChatOnPage {
    private static final By FROM_BOT = By.cssSelector(".bubble.from-bot");

    private final Browser browser;
    private final By place;

    ChatOnPage(Browser browser, By place) {
        this.browser = browser;
        this.place = place;
    }

    /// Picks who writes, by the first name.
    void become(String name) {
        browser.await(page -> {
            var who = new Select(chat().findElement(By.tagName("select")));
            String full = who.getOptions().stream()
                    .map(WebElement::getText)
                    .filter(option -> option.contains(name))
                    .findFirst()
                    .orElseThrow();
            who.selectByVisibleText(full);
            return true;
        });
    }

    /// Turns the staff's chat to a member, by the first name, and waits for that one's messages.
    void switchTo(String name) {
        chat().findElement(By.xpath(".//*[@class='switch']/button[text()='" + name + "']"))
                .click();
        browser.await(page -> chat().findElement(By.cssSelector(".switch [aria-pressed=true]"))
                        .getText()
                        .equals(name)
                && !bubbles().isEmpty());
    }

    /// Types without sending, and waits for the titles of the cards that the bot offers.
    List<String> offersTo(String text) {
        chat().findElement(By.tagName("textarea")).sendKeys(text);
        return browser.await("offers to: " + text, page -> {
            List<String> titles = chat().findElements(By.cssSelector(".offer b")).stream()
                    .map(WebElement::getText)
                    .toList();
            return titles.isEmpty() ? null : titles;
        });
    }

    /// Taps the first card, and reads what stands in the chat then.
    String takeFirstOffer() {
        long before = last();
        chat().findElement(By.cssSelector(".offer")).click();
        return browser.await(
                "the chosen card",
                page -> chat().findElements(By.cssSelector(".bubble.mine")).stream()
                        .filter(bubble -> id(bubble) > before)
                        .map(WebElement::getText)
                        .findFirst()
                        .orElse(null));
    }

    boolean offersNothing() {
        return chat().findElements(By.cssSelector(".offer")).isEmpty();
    }

    void say(String text) {
        chat().findElement(By.tagName("textarea")).sendKeys(text, Keys.ENTER);
    }

    /// Says something and reads the bot's next message here.
    String ask(String text) {
        long before = last();
        say(text);
        return answerAfter(before, "an answer to: " + text);
    }

    /// Attaches a picture of this machine, waits until the chat shows it, and reads the bot's next message here.
    String show(Path picture) {
        long before = last();
        chat().findElement(By.cssSelector(".file-input")).sendKeys(picture.toString());
        browser.await(
                "the picture",
                page -> chat().findElements(By.cssSelector(".bubble.mine")).stream()
                        .filter(bubble -> id(bubble) > before)
                        .flatMap(bubble -> bubble.findElements(By.cssSelector("img.picture")).stream())
                        .anyMatch(image -> !"0".equals(image.getDomProperty("naturalWidth"))));
        return answerAfter(before, "an answer to the picture");
    }

    private String answerAfter(long before, String what) {
        return browser.await(
                what,
                page -> bubbles().stream()
                        .filter(bubble -> id(bubble) > before)
                        .reduce((first, second) -> second)
                        .map(bubble -> bubble.findElement(By.className("text")).getText())
                        .orElse(null));
    }

    /// Presses the last button with this label, as soon as there is one.
    void press(String label) {
        browser.await("the button: " + label, page -> {
            List<WebElement> keys = chat().findElements(By.xpath(
                    ".//*[contains(@class,'key ') or @class='key']" + "[normalize-space()='" + label + "']"));
            if (keys.isEmpty()) {
                return false;
            }
            keys.getLast().click();
            return true;
        });
    }

    /// Waits until a message of the bot holds these words, and returns the last one that does.
    String await(String words) {
        return browser.await(
                "the words: " + words,
                page -> texts().stream()
                        .filter(text -> text.contains(words))
                        .reduce((first, second) -> second)
                        .orElse(null));
    }

    /// The labels under the bot's last message.
    List<String> buttons() {
        return bubbles().getLast().findElements(By.className("key")).stream()
                .map(WebElement::getText)
                .toList();
    }

    /// All that the bot wrote here.
    List<String> texts() {
        return bubbles().stream()
                .map(bubble -> bubble.findElement(By.className("text")).getText())
                .toList();
    }

    /// Waits until the chat shows that the one who writes said this.
    void awaitOwn(String text) {
        browser.await(
                "what was said: " + text,
                page -> chat().findElements(By.cssSelector(".bubble.mine .text")).stream()
                        .anyMatch(said -> said.getText().equals(text)));
    }

    String heading() {
        return chat().findElement(By.tagName("h2")).getText();
    }

    private long last() {
        return chat().findElements(By.cssSelector("[data-id]")).stream()
                .mapToLong(ChatOnPage::id)
                .max()
                .orElse(0);
    }

    private static long id(WebElement bubble) {
        return Long.parseLong(Objects.requireNonNull(bubble.getAttribute("data-id")));
    }

    private List<WebElement> bubbles() {
        return chat().findElements(FROM_BOT);
    }

    private WebElement chat() {
        return browser.find(place);
    }
}
