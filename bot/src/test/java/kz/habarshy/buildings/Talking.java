package kz.habarshy.buildings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;

/// Short words for tests: who says and presses what, and what a decision holds.
public final class Talking {
    public static final Account BOT = new Account("tg", 7);
    public static final ChatKey GROUP = new ChatKey(BOT, -1001234567890L);
    public static final ChatKey OWN = new ChatKey(BOT, 55);
    public static final Speaker AIGUL = new Speaker(new PersonId(55), false, false, false, "kk");
    public static final Speaker OLGA = new Speaker(new PersonId(55), false, false, false, "ru");
    public static final Speaker NAMELESS_ADMIN = new Speaker(new PersonId(1087968824), true, true, false, "");
    public static final Instant SEPTEMBER = at("2021-09-10T12:00");

    private Talking() {}

    public static Instant at(String localTime) {
        return LocalDateTime.parse(localTime).atZone(ZoneId.of("Asia/Almaty")).toInstant();
    }

    public static ChatState group(String... fields) {
        return state(GROUP, fields);
    }

    public static ChatState served(String language, String... more) {
        var fields =
                new HashMap<>(Map.of("b.status", "served", "b.level", "3", "b.lang", language, "b.title", "Абай 12"));
        fields.putAll(state(GROUP, more).fields());
        return new ChatState(GROUP, Map.copyOf(fields));
    }

    public static ChatState own(String... fields) {
        return state(OWN, fields);
    }

    private static ChatState state(ChatKey chat, String... fields) {
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        return new ChatState(chat, Map.copyOf(all));
    }

    public static Said said(ChatKey chat, Speaker by, String text, boolean toBot) {
        return new Said(chat, by, 100, text, toBot, false, false, List.of(), null, null, null, null);
    }

    public static Pressed pressed(ChatKey chat, Speaker by, String data) {
        return new Pressed(chat, by, "press-1", 9, data);
    }

    /// The messenger's answer to the question that the decision asks.
    public static Found answered(Decision asking, boolean admin) {
        Post ask = asking.posts().stream()
                .filter(post -> post.act() instanceof Act.Ask)
                .findFirst()
                .orElseThrow();
        var values = new HashMap<>(((Act.Ask) ask.act()).values());
        values.put("admin", String.valueOf(admin));
        return new Found(ask.to(), "admin", Map.copyOf(values));
    }

    public static Decision decided(@Nullable Decision decision) {
        return Objects.requireNonNull(decision);
    }

    /// What is said or shown, in order.
    public static List<String> words(Decision decision) {
        return decision.posts().stream()
                .flatMap(post -> switch (post.act()) {
                    case Act.Say say -> Stream.of(say.html());
                    case Act.Edit edit -> Stream.of(edit.html());
                    case Act.EditMessage edit -> Stream.of(edit.html());
                    case Act.AnswerPress answer -> Stream.of(answer.notice());
                    default -> Stream.<String>empty();
                })
                .filter(text -> !text.isEmpty())
                .toList();
    }

    public static List<Button> buttons(Decision decision) {
        return decision.posts().stream()
                .flatMap(post -> switch (post.act()) {
                    case Act.Say say -> say.buttons().stream();
                    case Act.Edit edit -> edit.buttons().stream();
                    case Act.EditMessage edit -> edit.buttons().stream();
                    default -> Stream.<List<Button>>empty();
                })
                .flatMap(List::stream)
                .toList();
    }

    public static List<String> data(Decision decision) {
        return buttons(decision).stream()
                .filter(Button.Press.class::isInstance)
                .map(button -> ((Button.Press) button).data())
                .toList();
    }

    public static List<String> links(Decision decision) {
        return buttons(decision).stream()
                .map(button -> switch (button) {
                    case Button.Link link -> link.url();
                    case Button.Share share -> share.url();
                    default -> "";
                })
                .filter(url -> !url.isEmpty())
                .toList();
    }

    /// The state as it is once the decision is applied.
    public static ChatState after(ChatState state, Decision decision) {
        Map<String, String> fields = new HashMap<>(state.fields());
        for (Change change : decision.changes()) {
            if (!List.of(Change.chat(state.chat()), Change.brief(state.chat())).contains(change.place())) {
                continue;
            }
            switch (change) {
                case Change.Set set -> fields.put(set.field(), set.value());
                case Change.SetBriefly set -> fields.put(set.field(), set.value());
                case Change.Remove remove -> fields.remove(remove.field());
                default -> throw new IllegalStateException("Unexpected " + change);
            }
        }
        return new ChatState(state.chat(), Map.copyOf(fields));
    }
}
