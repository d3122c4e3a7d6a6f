package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// What the desk decides about a broadcast that has gone out or stopped itself: going on, trying again, writing down
/// what a person knows of an unknown outcome, and no longer waiting for a bot without a token.
final class Aftercare {
    private final Staff staff;
    private final Broadcasts broadcasts;
    private final DeskLetters letters;
    private final Pulse pulse;
    private final Places places;
    private final Ledger ledger;

    Aftercare(Staff staff, Broadcasts broadcasts, DeskLetters letters, Pulse pulse, Places places, Ledger ledger) {
        this.staff = staff;
        this.broadcasts = broadcasts;
        this.letters = letters;
        this.pulse = pulse;
        this.places = places;
        this.ledger = ledger;
    }

    /// Who asks what of which broadcast.
    private record Ask(Told told, ChatState desk, Instant now, Member by, ChatKey chat, Broadcast broadcast) {}

    Decision decide(Told told, ChatState desk, Instant now) {
        String id = told.values().getOrDefault("id", "");
        Member by = staff.memberNow(new PersonId(Long.parseLong(told.values().getOrDefault("by", "0"))));
        Broadcast broadcast = find(desk, id);
        if (by == null || broadcast == null) {
            return Decision.NONE;
        }
        var chat = ChatKey.parse(told.values().getOrDefault("chat", ""));
        if (!by.bounds().covers(broadcast.content().bounds())) {
            return say(chat, BroadcastText.DESK_BEYOND, broadcast);
        }
        var ask = new Ask(told, desk, now, by, chat, broadcast);
        return switch (told.what()) {
            case DeskNews.GO_ON -> goOn(ask);
            case DeskNews.RETRY -> walk(ask, Course.Purpose.RETRY, Audit.Deed.RETRIED);
            case DeskNews.SETTLE -> settle(ask);
            case DeskNews.WITHOUT_BOT -> giveUp(ask);
            default -> Decision.NONE;
        };
    }

    private @Nullable Broadcast find(ChatState desk, String id) {
        Broadcast open = Broadcasts.of(desk, id);
        return open == null ? broadcasts.find(id) : open;
    }

    private Decision goOn(Ask ask) {
        Broadcast held = ask.broadcast();
        if (held.status() != Broadcast.Status.HELD || held.course().held().equals(Followers.CORRECTING)) {
            return say(ask.chat(), BroadcastText.BC_TOO_LATE, held);
        }
        Broadcast on = held.resumed().on(held.course().resumed().calmed());
        var facts = Map.of("who", ask.by().called());
        return new Decision(Broadcasts.keep(ask.desk(), on), List.of(), Walk.begin(on))
                .and(noted(ask, Audit.Deed.RESUMED, ""))
                .and(letters.toAll(held, ask.chat(), BroadcastText.BC_RESUMED, facts));
    }

    private Decision giveUp(Ask ask) {
        Broadcast going = ask.broadcast();
        if (!going.status().goingOut()) {
            return say(ask.chat(), BroadcastText.BC_TOO_LATE, going);
        }
        return new Decision(List.of(), List.of(), Orphans.giveUp(going))
                .and(noted(ask, Audit.Deed.SETTLED_WITHOUT_BOT, ""))
                .and(say(ask.chat(), BroadcastText.BC_SETTLED, going));
    }

    private Decision settle(Ask ask) {
        Course.Purpose purpose = Course.Purpose.valueOf(
                ask.told().values().getOrDefault("as", "SENT").toUpperCase(Locale.ROOT));
        return switch (purpose) {
            case SENT -> walk(ask, purpose, Audit.Deed.SETTLED_SENT);
            case NOT_SENT -> walk(ask, purpose, Audit.Deed.SETTLED_NOT_SENT);
            case AGAIN -> walk(ask, purpose, Audit.Deed.SETTLED_AGAIN);
            case FIRST, RETRY -> Decision.NONE;
        };
    }

    /// One walk after the other: only what is over may be walked again.
    private Decision walk(Ask ask, Course.Purpose purpose, Audit.Deed deed) {
        Broadcast over = ask.broadcast();
        boolean sends = purpose == Course.Purpose.RETRY || purpose == Course.Purpose.AGAIN;
        if (over.status() != Broadcast.Status.DONE && over.status() != Broadcast.Status.STOPPED) {
            return say(ask.chat(), BroadcastText.BC_NOT_OVER, over);
        }
        if (sends && over.course().recalled()) {
            return say(ask.chat(), BroadcastText.BC_RECALLED, over);
        }
        String only = ask.told().values().getOrDefault("only", "");
        Broadcast walking = over.walking(purpose, only);
        Decision begun = new Decision(Broadcasts.keep(ask.desk(), walking), List.of(), Walk.begin(walking))
                .and(noted(ask, deed, only.isEmpty() ? "" : " · " + only));
        return sends
                ? begun.and(new Decision(
                        List.of(), pulse.firstProgress(walking, Tally.read(places, ledger, walking)), List.of()))
                : begun.and(say(ask.chat(), BroadcastText.BC_SETTLED, over));
    }

    private Decision say(ChatKey chat, BroadcastText key, Broadcast about) {
        DeskWords words = letters.words(chat);
        return letters.say(chat, words, key, about, Map.of());
    }

    private static Decision noted(Ask ask, Audit.Deed deed, String more) {
        return new Decision(
                Audit.note(
                        ask.desk(),
                        ask.now(),
                        ask.by(),
                        deed,
                        "№ " + ask.broadcast().id() + more),
                List.of(),
                List.of());
    }
}
