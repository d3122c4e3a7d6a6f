package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

@Timeout(120)
class SandboxPageTest {
    private static final long KAZAKH_HOUSE = -1_001_000_000_101L;

    private static final RunningSandbox page = new RunningSandbox();

    @AfterAll
    static void stop() {
        page.close();
    }

    @Test
    void servesThePageOnTheLoopbackAddressOnly() throws Exception {
        assertThat(page.environment().getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(page.environment().getProperty("habarshy.staff.owners")).isEqualTo("900001,900002");

        HttpResponse<String> answer = page.get("/");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'self'");
        assertThat(answer.body()).contains("/sandbox/page/app.js").doesNotContain("http://", "https://");
        for (String name : new String[] {"app.js", "chat.js", "strings.json", "layout.css", "icon.svg"}) {
            assertThat(page.get("/sandbox/page/" + name).statusCode()).as(name).isEqualTo(200);
        }
        assertThat(page.get("/sandbox/page/nothing.js").statusCode()).isEqualTo(404);
    }

    @Test
    void carriesWordsFromThePageToTheBotAndBack() throws Exception {
        page.people().knowsBot(KAZAKH_HOUSE);
        assertThat(page.post("/sandbox/chats/" + KAZAKH_HOUSE + "/say", "{'person': 930001, 'text': 'Санақ қашан?'}"))
                .contains("message_id");
        String updates = page.bot("getUpdates", "{'timeout': 5}");
        assertThat(updates).contains("Санақ қашан?");

        page.bot("sendMessage", "{'chat_id': %d, 'text': 'Қазанда'}".formatted(KAZAKH_HOUSE));
        JsonNode messages = Json.MAPPER.readTree(
                page.get("/sandbox/chats/" + KAZAKH_HOUSE + "/messages").body());
        assertThat(messages.get(1).get("text").asString()).isEqualTo("Қазанда");
        assertThat(messages.get(1).has("shown_at")).isTrue();
        assertThat(page.get("/sandbox/state").body()).contains("ЖК Самал").contains("910001");
    }

    @Test
    void takesNoFormsOfOtherSites() throws Exception {
        HttpRequest form = page.request("/sandbox/chats/" + KAZAKH_HOUSE + "/say")
                .header("Content-Type", "text/plain")
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();

        assertThat(page.http.send(form, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(415);
    }

    @Test
    void movesTheClockOfTheCampaign() throws Exception {
        assertThat(page.post("/sandbox/clock", "{'to': '2021-10-16T04:00:00Z'}"))
                .contains("2021-10-16T04:00");
        assertThat(page.post("/sandbox/clock", "{'by': 'P1D'}")).contains("2021-10-17T04:00");
    }

    @Test
    void streamsWhatHappensInTheChats() throws Exception {
        HttpResponse<InputStream> stream = page.http.send(
                page.request("/sandbox/events").GET().build(), HttpResponse.BodyHandlers.ofInputStream());
        page.people().say(910001, "Сәлем");

        assertThat(stream.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (var lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
            String body = lines.lines()
                    .filter(line -> line.startsWith("data:"))
                    .findFirst()
                    .orElseThrow();
            assertThat(body).contains("Сәлем").contains("\"chat\":910001");
        }
    }

    @Test
    void cutsTheLineOnTheProgramsPortToo() {
        page.people().say(910001, "/start");
        page.bean(TelegramDouble.class).faults().on("sendMessage").resetAfterReceipt();

        assertThatThrownBy(() -> page.bot("sendMessage", "{'chat_id': 910001, 'text': 'x'}"))
                .isInstanceOf(IOException.class);
        assertThat(page.people().fromBot(910001)).hasSize(1);
    }
}
