package kz.habarshy.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;
import org.junit.jupiter.api.Test;

class BadgeRouteTest {
    private static final ChatKey ALONE = new ChatKey(new Account("tg", 1), 42);
    private static final Instant OCTOBER = Instant.parse("2021-10-05T06:00:00Z");

    @Test
    void checksByCommandAndByPlainWords() {
        assertThat(said("/check 123456", Map.of())).contains("Списка интервьюеров этого места");
        assertThat(said("проверьте номер 123456", Map.of())).contains("Списка интервьюеров этого места");
        assertThat(said("123456", Map.of())).contains("Какой это номер?");
    }

    @Test
    void takesThePressUnderTheDoorLines() {
        var pressed = new Pressed(ALONE, person(), "p", 5, "check");
        Decision decision = House.decide(pressed, ChatState.empty(ALONE), OCTOBER);
        assertThat(html(decision)).contains("регистрационный номер интервьюера");
    }

    @Test
    void leavesANumberTypedIntoTheSetupToIt() {
        assertThat(said("123", Map.of("d.setup", "-100:house"))).doesNotContain("Какой это номер?");
    }

    private static String said(String text, Map<String, String> fields) {
        var said = new Said(ALONE, person(), 1, text, true, false, false, List.of(), null, null, null, null);
        return html(House.decide(said, new ChatState(ALONE, fields), OCTOBER));
    }

    private static Speaker person() {
        return new Speaker(new PersonId(42), false, false, false, "ru");
    }

    private static String html(Decision decision) {
        return decision.posts().stream()
                .map(post -> post.act() instanceof Act.Say say ? say.html() : "")
                .reduce("", String::concat);
    }
}
