package kz.habarshy.broadcast;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// What the desk writes to its people, each in their language.
final class DeskLetters {
    private final Staff staff;
    private final Campaign campaign;
    private final Preview preview;

    DeskLetters(Staff staff, Campaign campaign, Preview preview) {
        this.staff = staff;
        this.campaign = campaign;
        this.preview = preview;
    }

    Decision say(ChatKey chat, DeskWords words, BroadcastText key, Map<String, ?> arguments) {
        return say(chat, words.html(key, arguments), List.of());
    }

    /// Of a broadcast, which the text calls by its name.
    Decision say(ChatKey chat, DeskWords words, BroadcastText key, Broadcast about, Map<String, ?> facts) {
        return say(chat, words, key, named(about, words, facts));
    }

    private static Map<String, Object> named(Broadcast about, DeskWords words, Map<String, ?> facts) {
        Map<String, Object> all = new HashMap<>(facts);
        all.put("name", about.name(words));
        return all;
    }

    private static Decision say(ChatKey chat, String html, List<List<Button>> rows) {
        return Decision.say(Post.reply(chat, new Act.Say(html, rows, null, null, false)));
    }

    /// Both texts as they will stand and the question, to everybody who may approve.
    Decision askFor(Broadcast broadcast, List<Member> others, Instant now) {
        Decision all = Decision.NONE;
        for (Member other : others) {
            ChatKey chat = other.chat();
            if (chat != null) {
                var words = new DeskWords(campaign, other.language());
                Map<String, Object> facts = named(broadcast, words, preview.facts(broadcast.content(), words, now));
                facts.put("author", broadcast.author().name());
                String html = preview.question(broadcast, facts, words);
                String findings = preview.findings(preview.check().check(broadcast.content()), words);
                all = all.and(new Decision(List.of(), preview.messages(chat, broadcast.content()), List.of()))
                        .and(say(
                                chat,
                                findings.isEmpty() ? html : html + "\n\n" + findings,
                                List.of(Review.choice(words, broadcast))));
            }
        }
        return all;
    }

    /// To the author and the one who approved.
    Decision approved(Broadcast broadcast) {
        Decision all = Decision.NONE;
        for (ChatKey chat : people(broadcast)) {
            DeskWords words = words(chat);
            Map<String, Object> facts = named(broadcast, words, preview.plan(broadcast.content(), words));
            facts.put(
                    "approver",
                    broadcast.approver() == null ? "" : broadcast.approver().name());
            all = all.and(say(chat, words.html(BroadcastText.BC_APPROVED, facts), List.of(see(words, broadcast))));
        }
        return all;
    }

    /// To the author, with the way to mend it.
    Decision returned(Broadcast broadcast, Map<String, String> facts) {
        ChatKey chat = broadcast.author().key();
        DeskWords words = words(chat);
        var change = List.of(words.press(BroadcastText.LABEL_CHANGE, Review.CHANGE + broadcast.id()));
        return say(chat, words.html(BroadcastText.BC_RETURNED, named(broadcast, words, facts)), List.of(change));
    }

    /// To the author, the one who approved and the one who asked, once each.
    Decision toAll(Broadcast broadcast, ChatKey asker, BroadcastText key, Map<String, ?> facts) {
        Set<ChatKey> chats = new LinkedHashSet<>(people(broadcast));
        chats.add(asker);
        Decision all = Decision.NONE;
        for (ChatKey chat : chats) {
            DeskWords words = words(chat);
            String html = words.html(key, named(broadcast, words, facts));
            all = all.and(say(chat, html, List.of(see(words, broadcast))));
        }
        return all;
    }

    /// The first chats did something that made it stop itself: what, and what may be done.
    Decision held(Broadcast broadcast, Map<String, ?> facts) {
        Decision all = Decision.NONE;
        for (ChatKey chat : people(broadcast)) {
            DeskWords words = words(chat);
            String html = words.html(BroadcastText.BC_HELD, named(broadcast, words, facts));
            all = all.and(say(
                    chat,
                    html,
                    List.of(
                            List.of(words.press(BroadcastText.LABEL_GO_ON, Review.GO_ON + broadcast.id())),
                            List.of(words.press(BroadcastText.LABEL_RECALL, Review.RECALL + broadcast.id())),
                            see(words, broadcast))));
        }
        return all;
    }

    /// The first chats have heard it; the others follow after the pause.
    Decision firstHeard(Broadcast broadcast, int chats, Duration pause) {
        Map<String, Object> facts = Map.of("first", chats, "minutes", pause.toMinutes());
        Decision all = Decision.NONE;
        for (ChatKey chat : people(broadcast)) {
            DeskWords words = words(chat);
            var stop = List.of(words.press(BroadcastText.LABEL_STOP, Review.STOP + broadcast.id()));
            String html = words.html(BroadcastText.BC_FIRST_HEARD, named(broadcast, words, facts));
            all = all.and(say(chat, html, List.of(stop, see(words, broadcast))));
        }
        return all;
    }

    private static List<Button> see(DeskWords words, Broadcast broadcast) {
        return List.of(words.press(BroadcastText.LABEL_SEE, DeskMenu.VIEW + broadcast.id()));
    }

    /// The chats of the author and the one who approved.
    static Set<ChatKey> people(Broadcast broadcast) {
        Set<ChatKey> chats = new LinkedHashSet<>();
        chats.add(broadcast.author().key());
        if (broadcast.approver() != null) {
            chats.add(broadcast.approver().key());
        }
        return chats;
    }

    /// The words of the person whose private chat it is.
    DeskWords words(ChatKey chat) {
        Member member = staff.memberNow(new PersonId(chat.firstId()));
        return new DeskWords(campaign, member == null ? Language.KK : member.language());
    }
}
