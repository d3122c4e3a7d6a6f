package kz.habarshy.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.MemoryGuard;
import org.jspecify.annotations.Nullable;

/// What the desk itself decides about people, one news after the other, so that a code opens the door once.
///
/// Field of the desk: `staff:invite:CODE` → invitation as JSON, for a day.
final class Invitations {
    static final String INVITE = "staff-invite";
    static final String JOIN = "staff-join";
    static final String SEEN = "staff-seen";
    static final String REMOVE = "staff-remove";

    private static final String FIELD = "staff:invite:";
    private static final Duration LIFE = Duration.ofDays(1);
    private final Staff staff;
    private final Campaign campaign;
    private final BoundsMenu menu;

    Invitations(Staff staff, Campaign campaign) {
        this.staff = staff;
        this.campaign = campaign;
        this.menu = new BoundsMenu(campaign);
    }

    record Invitation(String by, String name, String bounds, long until) {}

    Decision decide(Told told, ChatState desk, Instant now) {
        Map<String, String> values = told.values();
        return switch (told.what()) {
            case INVITE -> invite(values, desk, now);
            case JOIN -> join(values, desk, now);
            case SEEN -> seen(values);
            case REMOVE -> remove(values, desk, now);
            case MemoryGuard.NEWS -> memory(values);
            default -> Decision.NONE;
        };
    }

    /// Owners hear that the state has hardly any room left.
    private Decision memory(Map<String, String> values) {
        var key = "FULL".equals(values.get("level")) ? StaffText.STAFF_MEMORY_FULL : StaffText.STAFF_MEMORY_TIGHT;
        var posts = new ArrayList<Post>();
        for (Member member : staff.members()) {
            ChatKey chat = member.chat();
            if (member.owner() && chat != null) {
                var words = new DeskWords(campaign, member.language());
                var percent = Map.of("percent", values.getOrDefault("percent", ""));
                posts.add(Post.reply(chat, new Act.Say(words.html(key, percent))));
            }
        }
        return Decision.say(posts.toArray(Post[]::new));
    }

    private Decision invite(Map<String, String> values, ChatState desk, Instant now) {
        Member by = member(values, "by");
        if (by == null || !by.owner()) {
            return Decision.NONE;
        }
        var invitation = new Invitation(
                by.person().toString(),
                values.getOrDefault("name", ""),
                values.getOrDefault("bounds", ""),
                now.plus(LIFE).toEpochMilli());
        return changes(List.of(desk.set(FIELD + values.get("code"), Json.write(invitation))))
                .and(changes(Audit.note(desk, now, by, Audit.Deed.INVITED, invitation.name())))
                .and(changes(expired(desk, now)));
    }

    private static List<Change> expired(ChatState desk, Instant now) {
        return desk.fields().entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .filter(field -> Json.read(field.getValue(), Invitation.class).until() < now.toEpochMilli())
                .map(field -> desk.remove(field.getKey()))
                .toList();
    }

    private Decision join(Map<String, String> values, ChatState desk, Instant now) {
        String field = FIELD + values.get("code");
        String json = desk.field(field);
        ChatKey chat = ChatKey.parse(values.getOrDefault("chat", ""));
        Language language = language(values);
        DeskWords words = new DeskWords(campaign, language);
        Invitation invitation = json == null ? null : Json.read(json, Invitation.class);
        if (invitation == null || invitation.until() < now.toEpochMilli()) {
            return Decision.say(Post.reply(chat, new Act.Say(words.html(StaffText.STAFF_CODE_BAD))));
        }
        var person = new PersonId(Long.parseLong(values.getOrDefault("person", "0")));
        var bounds = new Bounds(invitation.bounds());
        var member = new Member(person, Member.Role.EDITOR, invitation.name(), bounds, language, chat);
        String welcome = words.html(StaffText.STAFF_WELCOME, Map.of("where", menu.name(bounds, language)));
        var desks = List.of(List.of(words.press(StaffText.LABEL_DESK, StaffRoom.DATA_DESK)));
        return changes(List.of(desk.remove(field), stored(member)))
                .and(changes(Audit.note(desk, now, member, Audit.Deed.JOINED, menu.name(bounds, language))))
                .and(Decision.say(Post.reply(chat, new Act.Say(welcome, desks, null, null, false))));
    }

    private Decision seen(Map<String, String> values) {
        Member member = member(values, "person");
        if (member == null) {
            return Decision.NONE;
        }
        return changes(List.of(stored(new Member(
                member.person(),
                member.role(),
                member.calledAs(values.getOrDefault("name", "")).name(),
                member.bounds(),
                language(values),
                ChatKey.parse(values.getOrDefault("chat", ""))))));
    }

    private Decision remove(Map<String, String> values, ChatState desk, Instant now) {
        Member by = member(values, "by");
        Member gone = member(values, "person");
        if (by == null || !by.owner() || gone == null || gone.owner()) {
            return Decision.NONE;
        }
        return changes(List.of(new Change.Remove(Staff.PLACE, gone.person().toString())))
                .and(changes(Audit.note(desk, now, by, Audit.Deed.REMOVED, gone.called())));
    }

    private @Nullable Member member(Map<String, String> values, String name) {
        return staff.memberNow(new PersonId(Long.parseLong(values.getOrDefault(name, "0"))));
    }

    private static Language language(Map<String, String> values) {
        return Language.valueOf(values.getOrDefault("language", "kk").toUpperCase(Locale.ROOT));
    }

    private static Change stored(Member member) {
        return new Change.Set(
                Staff.PLACE, member.person().toString(), StoredMember.of(member).text());
    }

    private static Decision changes(List<Change> changes) {
        return new Decision(changes, List.of(), List.of());
    }
}
