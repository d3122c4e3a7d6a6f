package kz.habarshy.broadcast;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Audience;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.staff.BoundsMenu;
import kz.habarshy.staff.DeskWords;

/// Shows a content as it will stand, and says whom it reaches.
final class Preview {
    private final Audience audience;
    private final Ledger ledger;
    private final Broadcasts broadcasts;
    private final BoundsMenu places;
    private final TextCheck check;
    private static final long MINUTE = 60;

    private final int perSecond;

    Preview(Audience audience, Ledger ledger, Broadcasts broadcasts, Campaign campaign, int perSecond) {
        this.audience = audience;
        this.ledger = ledger;
        this.broadcasts = broadcasts;
        this.places = new BoundsMenu(campaign);
        this.check = new TextCheck(campaign);
        this.perSecond = perSecond;
    }

    TextCheck check() {
        return check;
    }

    /// The messages of a Kazakh, a Russian and a bilingual chat, each as it will stand.
    List<Post> messages(ChatKey to, Content content) {
        return List.of(List.of(Language.KK), List.of(Language.RU), List.of(Language.KK, Language.RU)).stream()
                .map(languages -> Post.reply(to, new Act.Say(content.html(languages), List.of(), null, null, true)))
                .toList();
    }

    /// What the texts about a content may name: where, when, how many chats, how many of them hear, how long it takes.
    Map<String, Object> facts(Content content, DeskWords words, Instant now) {
        Map<String, Object> facts = new HashMap<>(plan(content, words));
        if (content.errand().follows()) {
            facts.putAll(followed(content.errand().of()));
            return facts;
        }
        Headcount count = Headcount.of(audience, content, now);
        facts.put("chats", count.chats());
        facts.put("now", count.atOnce());
        facts.put("later", count.later());
        facts.put("skipped", count.skipped());
        facts.put("minutes", count.minutes(perSecond));
        return facts;
    }

    /// Whether a correction or recall would change nothing: no chat has what it follows, none waits for it, and no more
    /// chats will.
    boolean idle(Content content) {
        if (!content.errand().follows()) {
            return false;
        }
        Broadcast first = broadcasts.find(content.errand().of());
        Map<String, Object> facts = followed(content.errand().of());
        boolean reached =
                !Long.valueOf(0).equals(facts.get("sent")) || !Long.valueOf(0).equals(facts.get("waiting"));
        return !reached && (first == null || first.status().over());
    }

    /// How many chats have what is to be corrected or taken back, wait for it, or may have it.
    private Map<String, Object> followed(String first) {
        Map<String, Long> sums = ledger.sums(Broadcast.ledger(first));
        long sent = sums.getOrDefault("sent", 0L);
        long waiting = sums.getOrDefault("queued", 0L) + sums.getOrDefault("waiting", 0L);
        return Map.of(
                "of", first,
                "sent", sent,
                "waiting", waiting,
                "unknown", sums.getOrDefault("unknown", 0L),
                "minutes", Math.ceilDiv(Math.ceilDiv(sent + waiting, perSecond), MINUTE));
    }

    /// What the author sees below the messages before it goes to a second person.
    String summary(Content content, Map<String, Object> facts, DeskWords words) {
        BroadcastText key = switch (content.errand().kind()) {
            case CORRECT -> BroadcastText.DESK_PREVIEW_CORRECT;
            case RECALL -> BroadcastText.DESK_PREVIEW_RECALL;
            case ANNOUNCE, WARN -> BroadcastText.DESK_PREVIEW;
        };
        return words.html(key, facts) + rush(content, words);
    }

    /// What the second person is asked.
    String question(Broadcast broadcast, Map<String, Object> facts, DeskWords words) {
        Content content = broadcast.content();
        return content.errand().follows()
                ? words.html(BroadcastText.BC_ASK_FOLLOW, facts) + "\n" + summary(content, facts, words)
                : words.html(BroadcastText.BC_ASK, facts) + rush(content, words);
    }

    private static String rush(Content content, DeskWords words) {
        return content.errand().kind() == Errand.Kind.WARN ? "\n\n" + words.html(BroadcastText.BC_RUSH) : "";
    }

    /// Where and when.
    Map<String, String> plan(Content content, DeskWords words) {
        LocalDateTime local = content.local();
        return Map.of(
                "where",
                places.name(content.bounds(), words.language()),
                "when",
                local == null
                        ? words.plain(BroadcastText.BC_AT_ONCE, Map.of())
                        : words.plain(BroadcastText.BC_LOCAL_TIME, Map.of("time", WhenTyped.SHOWN.format(local))));
    }

    /// What the check finds, as paragraphs of HTML; empty when there is nothing to say.
    String findings(List<TextCheck.Finding> findings, DeskWords words) {
        List<String> paragraphs = new ArrayList<>();
        add(paragraphs, BroadcastText.DESK_MUST_MEND, findings, true, words);
        add(paragraphs, BroadcastText.DESK_LOOK_AGAIN, findings, false, words);
        return String.join("\n\n", paragraphs);
    }

    private static void add(
            List<String> paragraphs,
            BroadcastText head,
            List<TextCheck.Finding> findings,
            boolean refused,
            DeskWords words) {
        String sentences = findings.stream()
                .filter(finding -> finding.refused() == refused)
                .map(finding -> "– " + words.plain(finding.sentence(), finding.arguments()))
                .distinct()
                .collect(Collectors.joining("\n"));
        if (!sentences.isEmpty()) {
            paragraphs.add(words.html(head) + "\n" + Markup.html(sentences));
        }
    }
}
