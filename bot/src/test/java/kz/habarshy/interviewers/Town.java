package kz.habarshy.interviewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;

/// A small town with a desk: what is said and pressed is decided on, and what is decided is done.
final class Town {
    static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    static final Account BOT = new Account("tg", 700000001);
    static final ChatKey GROUP = new ChatKey(BOT, -100101);
    static final ChatKey ALONE = new ChatKey(BOT, 930001);
    static final ChatKey CLERK = new ChatKey(BOT, 900001);
    static final ChatKey LOCAL_CLERK = new ChatKey(BOT, 900002);

    final DeskPlaces places = new DeskPlaces();
    final List<Post> posts = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    Instant now = at(LocalDate.of(2021, 10, 5), "12:00");
    String language = "ru";
    Map<String, String> building = Map.of("b.kato", "75", "b.place", "75-bostandyk", "b.zone", "Asia/Almaty");
    private final BadgeCheck check = new BadgeCheck(CAMPAIGN, places, new Staff(), _ -> new BotName("habarshy_bot"));
    private long news = 1;

    private final class Staff implements Clerk.Clerks {
        @Override
        public Optional<Clerk> find(PersonId id) {
            return switch ((int) id.value()) {
                case 900001 -> Optional.of(new Clerk(id, ""));
                case 900002 -> Optional.of(new Clerk(id, "75"));
                default -> Optional.empty();
            };
        }

        @Override
        public List<Change> note(ChatState desk, Instant now, PersonId by, boolean undone, String about) {
            notes.add(by + (undone ? " undid " : " imported ") + about);
            return List.of();
        }
    }

    static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time))
                .atZone(ZoneId.of("Asia/Almaty"))
                .toInstant();
    }

    boolean says(ChatKey chat, String text) {
        return decide(said(chat, text, null, null));
    }

    boolean replies(ChatKey chat, String repliedText, String text) {
        return decide(said(chat, text, repliedText, null));
    }

    boolean sends(ChatKey chat, String name, String text) {
        boolean wanted = decide(said(chat, "", null, new Attachment("document", "f1", name, text.length(), "")));
        if (wanted && !posts.isEmpty() && posts.getLast().act() instanceof Act.Ask ask) {
            var values = new java.util.HashMap<>(ask.values());
            values.put("text", text);
            decide(new Incoming.Found(chat, "file", values));
        }
        return wanted;
    }

    String couldNotHave(String problem) {
        decide(new Incoming.Found(
                CLERK, "file", Map.of("for", "roster", "by", "900001", "lang", "ru", "problem", problem)));
        return heard();
    }

    void presses(ChatKey chat, String label) {
        String data = buttons().stream()
                .filter(button -> button.label().contains(label))
                .map(button -> button instanceof Button.Press press ? press.data() : "")
                .findFirst()
                .orElseThrow();
        pressesData(chat, data);
    }

    void pressesData(ChatKey chat, String data) {
        decide(new Incoming.Pressed(chat, speaker(chat), "p" + news++, 55, data));
    }

    /// The last words of the bot, of any kind.
    String heard() {
        return posts.reversed().stream()
                .map(post -> html(post.act()))
                .filter(html -> !html.isEmpty())
                .findFirst()
                .orElse("");
    }

    List<Button> buttons() {
        return posts.reversed().stream()
                .map(Post::act)
                .filter(act -> !html(act).isEmpty())
                .findFirst()
                .map(act -> switch (act) {
                    case Act.Say say -> say.buttons();
                    case Act.EditMessage edit -> edit.buttons();
                    default -> List.<List<Button>>of();
                })
                .orElse(List.of())
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    List<String> labels() {
        return buttons().stream().map(Button::label).collect(Collectors.toList());
    }

    /// Lets a clerk put a list in force.
    Town with(String rows) {
        assertThat(sends(CLERK, "list.csv", "number;name;region;district;valid from;valid to;status\n" + rows))
                .isTrue();
        presses(CLERK, "Принять");
        posts.clear();
        return this;
    }

    private static String html(Act act) {
        return switch (act) {
            case Act.Say say -> say.html();
            case Act.EditMessage edit -> edit.html();
            case Act.SendFile file -> file.caption();
            default -> "";
        };
    }

    private Incoming.Said said(
            ChatKey chat,
            String text,
            @org.jspecify.annotations.Nullable String replied,
            @org.jspecify.annotations.Nullable Attachment file) {
        return new Incoming.Said(
                chat,
                speaker(chat),
                news++,
                text,
                true,
                false,
                false,
                List.of(),
                replied == null ? null : 7L,
                replied,
                null,
                file);
    }

    private Speaker speaker(ChatKey chat) {
        return new Speaker(new PersonId(chat.isPrivate() ? chat.firstId() : 930002), false, false, false, language);
    }

    private boolean decide(Incoming first) {
        if (!check.wants(first, state(first.chat()), now)) {
            return false;
        }
        var waiting = new ArrayDeque<>(List.of(first));
        while (!waiting.isEmpty()) {
            Incoming next = waiting.removeFirst();
            assertThat(check.wants(next, state(next.chat()), now)).isTrue();
            Decision decision = check.decide(next, state(next.chat()), now);
            places.apply(decision.changes());
            posts.addAll(decision.posts());
            decision.commands().forEach(command -> waiting.add(command.told()));
        }
        return true;
    }

    private ChatState state(ChatKey chat) {
        var fields = new java.util.HashMap<>(places.fields(chat, Change.chat(chat)));
        if (!chat.isPrivate() && !chat.equals(ChatKey.DESK)) {
            fields.putAll(building);
        }
        return new ChatState(chat, fields);
    }
}
