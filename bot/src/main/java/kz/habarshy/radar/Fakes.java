package kz.habarshy.radar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.RadarRules;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.BotNames;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Shown;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;

/// Accounts that imitate us in a group: the house is warned once of each, staff are shown it.
final class Fakes {
    private static final String FIELD = "n.fakes";
    private static final int REMEMBERED = 20;
    private static final Speaker NOBODY = new Speaker(new PersonId(0), false, false, false, "");

    private final Campaign campaign;
    private final BotNames names;
    private final Voice voice;
    private volatile @Nullable Known known;

    Fakes(Campaign campaign, BotNames names) {
        this.campaign = campaign;
        this.names = names;
        this.voice = new Voice(campaign);
    }

    private record Known(List<Shown> bots, RadarRules.Ours rules, Imitation imitation) {}

    private Imitation imitation() {
        List<Shown> bots = names.shown();
        RadarRules.Ours rules = campaign.radar().ours();
        Known last = known;
        if (last == null || !last.bots().equals(bots) || !last.rules().equals(rules)) {
            last = new Known(bots, rules, new Imitation(bots, rules));
            known = last;
        }
        return last.imitation();
    }

    boolean imitates(Speaker who) {
        return !who.asChat()
                && !who.shown().equals(Shown.NOTHING)
                && imitation().is(who.shown(), who.bot());
    }

    /// Whether this speaker imitates us and the group has not been warned of it.
    boolean isNew(Speaker who, ChatState state) {
        return imitates(who) && !known(state).contains(Digest.of(name(who)));
    }

    /// Who came into the group or spoke there; one warning for all of them.
    Decision met(List<Speaker> who, long message, ChatState state, Instant now) {
        return who.stream()
                .filter(each -> isNew(each, state))
                .findFirst()
                .map(each -> one(state, name(each), message, now, true))
                .orElse(Decision.NONE);
    }

    private static String name(Speaker who) {
        Shown shown = who.shown();
        return shown.username().isEmpty()
                ? shown.title().replaceAll("\\s+", "_")
                : Marks.ACCOUNT + shown.username().toLowerCase(Locale.ROOT);
    }

    private static List<String> known(ChatState state) {
        return Arrays.asList(state.field(FIELD, "").split(" "));
    }

    /// Whether a message links to an account near ours or names one.
    boolean named(Said said) {
        Set<String> accounts = Marks.accounts(said.text(), said.links());
        return !accounts.isEmpty() && like(accounts).findFirst().isPresent();
    }

    private Stream<String> like(Set<String> accounts) {
        Imitation imitation = imitation();
        return accounts.stream().filter(account -> imitation.like(account.substring(Marks.ACCOUNT.length())));
    }

    /// Accounts that a message links to or names. A name alone may be a neighbour's slip: staff hear of it when many
    /// have it.
    Decision named(Said said, ChatState state, Instant now) {
        Set<String> accounts = Marks.accounts(said.text(), said.links());
        if (accounts.isEmpty()) {
            return Decision.NONE;
        }
        Set<String> linked = said.links().stream().map(Marks::linked).collect(Collectors.toSet());
        return like(accounts)
                .findFirst()
                .map(account -> one(state, account, said.message(), now, linked.contains(account)))
                .orElse(Decision.NONE);
    }

    private Decision one(ChatState state, String name, long message, Instant now, boolean sure) {
        String digest = Digest.of(name);
        List<String> before = new ArrayList<>(known(state));
        ChatCard card = ChatCard.of(state);
        String today = now.atZone(card.zone()).toLocalDate().toString();
        if (before.contains(digest) || card.status() != ChatCard.Status.SERVED) {
            return Decision.NONE;
        }
        before.add(digest);
        List<String> kept = before.subList(Math.max(0, before.size() - REMEMBERED), before.size());
        var sighting = new Sighting(
                "",
                "",
                Set.of(name),
                Kind.FAKE,
                sure,
                Spotter.area(state),
                Digest.of(state.chat().toString()));
        Decision noted = Decision.change(state.set(FIELD, String.join(" ", kept).strip()))
                .and(Decision.tell(sighting.told(today)));
        boolean speaks =
                card.level() >= 2 && !card.paused(now.atZone(card.zone()).toLocalDate());
        return speaks ? noted.and(warning(state, message)) : noted;
    }

    private Decision warning(ChatState state, long message) {
        String html = voice.html(RadarText.RADAR_FAKE, Buildings.languages(state, NOBODY), ours(state.chat()));
        Long replyTo = message == 0 ? null : Long.valueOf(message);
        return Decision.say(
                Post.named("fake:" + message, state.chat(), new Act.Say(html, List.of(), replyTo, null, false)));
    }

    private Map<String, ?> ours(ChatKey chat) {
        return Map.of("bot", Marks.ACCOUNT + names.of(chat.account()).username());
    }
}
