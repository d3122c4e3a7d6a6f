package kz.habarshy.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.RawText;
import kz.habarshy.redis.Entry;
import org.junit.jupiter.api.Test;

class TraceTest {
    private static final ChatKey CHAT = new ChatKey(new Account("tg", 700), -5001);

    @Test
    void leadsFromAnUpdateToItsPostsWithoutAWordOfThem() {
        Decision decision = Decision.change(ChatState.empty(CHAT).set("a.last", "сколько стоит"))
                .and(Decision.say(
                        Post.reply(CHAT, new Act.Say("Перепись бесплатна")),
                        Post.named("answer:17", CHAT, new Act.Say("Санақ тегін"))))
                .and(Decision.tell(Command.of(new Incoming.Told(CHAT, "q.sent", Map.of("text", "тайна")))));
        Entry entry = new Entry("1633400000000-3", "u", CHAT, RawText.of("{\"text\":\"сколько стоит\"}"), "4711");

        assertThat(Trace.of(7, new Ruling.Ruled(entry, decision, "")))
                .isEqualTo(
                        "Update 4711 is entry e7-1633400000000-3: writes Set, posts Say Say(answer:17), commands q.sent");
    }

    @Test
    void namesNewsOfTheHouseItself() {
        Entry entry = new Entry("1633400000000-4", "i", CHAT, RawText.of("{}"), "");

        assertThat(Trace.of(0, new Ruling.Ruled(entry, Decision.NONE, "")))
                .startsWith("News is entry e0-1633400000000-4: writes ");
    }
}
