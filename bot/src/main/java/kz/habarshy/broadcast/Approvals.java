package kz.habarshy.broadcast;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.redis.Json;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;

/// What the desk decides about broadcasts before and while they go out, one news after the other, so that each step
/// counts once.
final class Approvals {
    private final Staff staff;
    private final DeskLetters letters;
    private final Campaign campaign;

    Approvals(Staff staff, DeskLetters letters, Campaign campaign) {
        this.staff = staff;
        this.letters = letters;
        this.campaign = campaign;
    }

    /// Who asks what of the desk.
    private record Ask(Told told, ChatState desk, Instant now, Member by, ChatKey chat, DeskWords words) {
        String value(String name) {
            return told.values().getOrDefault(name, "");
        }
    }

    Decision decide(Told told, ChatState desk, Instant now) {
        Member by = staff.memberNow(new PersonId(Long.parseLong(told.values().getOrDefault("by", "0"))));
        if (by == null) {
            return Decision.NONE;
        }
        var chat = ChatKey.parse(told.values().getOrDefault("chat", ""));
        var ask = new Ask(told, desk, now, by, chat, new DeskWords(campaign, by.language()));
        return switch (told.what()) {
            case DeskNews.SUBMIT -> submit(ask);
            case DeskNews.APPROVE -> withOpen(ask, this::approve);
            case DeskNews.RETURN -> withOpen(ask, this::giveBack);
            case DeskNews.TAKE_BACK -> withOpen(ask, this::takeBack);
            case DeskNews.CANCEL -> withOpen(ask, this::cancel);
            case DeskNews.STOP -> withOpen(ask, this::stop);
            default -> Decision.NONE;
        };
    }

    private Decision submit(Ask ask) {
        Content content = Json.read(ask.value("content"), Content.class);
        if (!ask.by().bounds().covers(content.bounds())) {
            return letters.say(ask.chat(), ask.words(), BroadcastText.DESK_BEYOND, Map.of());
        }
        Broadcast before = Broadcasts.of(ask.desk(), ask.value("of"));
        boolean again = before != null && before.status() == Broadcast.Status.RETURNED;
        String id = again ? ask.value("of") : Broadcasts.nextId(ask.desk());
        var broadcast = Broadcast.submitted(id, content, Broadcast.Signature.of(ask.by(), ask.chat()));
        List<Member> others = staff.members().stream()
                .filter(member -> mayApprove(member, broadcast))
                .toList();
        List<Member> reached =
                others.stream().filter(member -> member.chat() != null).toList();
        Decision counted = again ? Decision.NONE : Decision.change(Broadcasts.countUp(ask.desk()));
        return keep(ask, broadcast, Audit.Deed.SUBMITTED)
                .and(counted)
                .and(toAuthor(ask, broadcast, reached.isEmpty() ? others : reached, !reached.isEmpty()))
                .and(letters.askFor(broadcast, reached, ask.now()));
    }

    private Decision toAuthor(Ask ask, Broadcast broadcast, List<Member> others, boolean reached) {
        String people = others.stream().map(Member::called).collect(Collectors.joining(", "));
        BroadcastText text = others.isEmpty()
                ? BroadcastText.BC_NO_APPROVER
                : reached ? BroadcastText.BC_SUBMITTED : BroadcastText.BC_NO_APPROVER_YET;
        return letters.say(ask.chat(), ask.words(), text, broadcast, Map.of("people", people));
    }

    private static boolean mayApprove(Member member, Broadcast broadcast) {
        return member.person().value() != broadcast.author().person()
                && member.bounds().covers(broadcast.content().bounds());
    }

    private Decision approve(Ask ask, Broadcast broadcast) {
        return refusal(ask, broadcast).orElseGet(() -> {
            var approved = broadcast.approvedBy(Broadcast.Signature.of(ask.by(), ask.chat()));
            return keep(ask, approved, Audit.Deed.APPROVED).and(letters.approved(approved));
        });
    }

    /// What speaks against an approver, as the answer they read.
    private Optional<Decision> refusal(Ask ask, Broadcast broadcast) {
        Broadcast.Signature approver = broadcast.approver();
        if (approver != null) {
            return no(ask, BroadcastText.BC_ALREADY, broadcast, Map.of("approver", approver.name()));
        }
        if (broadcast.status() != Broadcast.Status.WAITING) {
            return no(ask, BroadcastText.BC_NOT_WAITING, broadcast, Map.of());
        }
        if (!broadcast.hash().equals(ask.value("hash"))
                || !broadcast.hash().equals(broadcast.content().hash())) {
            return no(ask, BroadcastText.BC_CHANGED, broadcast, Map.of());
        }
        if (ask.by().person().value() == broadcast.author().person()) {
            return no(ask, BroadcastText.BC_OWN, broadcast, Map.of());
        }
        return mayApprove(ask.by(), broadcast)
                ? Optional.empty()
                : no(ask, BroadcastText.DESK_BEYOND, broadcast, Map.of());
    }

    private Optional<Decision> no(Ask ask, BroadcastText key, Broadcast about, Map<String, ?> facts) {
        return Optional.of(letters.say(ask.chat(), ask.words(), key, about, facts));
    }

    private Decision giveBack(Ask ask, Broadcast broadcast) {
        return refusal(ask, broadcast).orElseGet(() -> {
            Map<String, String> facts = Map.of("approver", ask.by().called(), "note", ask.value("note"));
            return keep(ask, broadcast.returned(ask.value("note")), Audit.Deed.RETURNED)
                    .and(letters.say(ask.chat(), ask.words(), BroadcastText.BC_RETURNED_YOU, broadcast, facts))
                    .and(letters.returned(broadcast, facts));
        });
    }

    private Decision takeBack(Ask ask, Broadcast broadcast) {
        if (tooLate(ask, broadcast) || broadcast.status() == Broadcast.Status.RETURNED) {
            return broadcast.status().open() ? Decision.NONE : late(ask, broadcast);
        }
        return keep(ask, broadcast.returned(""), Audit.Deed.TAKEN_BACK);
    }

    private Decision cancel(Ask ask, Broadcast broadcast) {
        if (tooLate(ask, broadcast)) {
            return late(ask, broadcast);
        }
        Map<String, String> facts = Map.of("who", ask.by().called());
        return keep(ask, broadcast.with(Broadcast.Status.CANCELLED), Audit.Deed.CANCELLED)
                .and(letters.toAll(broadcast, ask.chat(), BroadcastText.BC_CANCELLED, facts));
    }

    private Decision stop(Ask ask, Broadcast broadcast) {
        if (broadcast.status() == Broadcast.Status.APPROVED) {
            return cancel(ask, broadcast);
        }
        if (broadcast.status() != Broadcast.Status.RUNNING && broadcast.status() != Broadcast.Status.HELD
                || !ask.by().bounds().covers(broadcast.content().bounds())) {
            return late(ask, broadcast);
        }
        Map<String, String> facts = Map.of("who", ask.by().called());
        return keep(ask, broadcast.stopping(), Audit.Deed.STOPPED)
                .and(letters.toAll(broadcast, ask.chat(), BroadcastText.BC_STOPPED, facts));
    }

    /// The messenger says that the post itself is wrong: nobody else gets it.
    Decision stopByMessenger(Told told, ChatState desk, Instant now) {
        String ledger = told.values().getOrDefault("ledger", "b");
        Broadcast broadcast = Broadcasts.of(desk, ledger.substring(1));
        if (broadcast == null || !broadcast.status().goingOut() || broadcast.status() == Broadcast.Status.STOPPING) {
            return Decision.NONE;
        }
        Map<String, String> facts = Map.of("why", told.values().getOrDefault("why", ""));
        Broadcast stopping = broadcast.stopping();
        return new Decision(Broadcasts.keep(desk, stopping), List.of(), List.of())
                .and(new Decision(
                        Audit.note(desk, now, Audit.Deed.STOPPED, "№ " + broadcast.id()), List.of(), List.of()))
                .and(letters.toAll(broadcast, broadcast.author().key(), BroadcastText.BC_STOPPED_BY_MESSENGER, facts));
    }

    private static boolean tooLate(Ask ask, Broadcast broadcast) {
        return !broadcast.status().open()
                || !ask.by().bounds().covers(broadcast.content().bounds());
    }

    private Decision late(Ask ask, Broadcast broadcast) {
        return letters.say(ask.chat(), ask.words(), BroadcastText.BC_TOO_LATE, broadcast, Map.of());
    }

    private Decision withOpen(Ask ask, BiFunction<Ask, Broadcast, Decision> step) {
        Broadcast broadcast = Broadcasts.of(ask.desk(), ask.value("id"));
        return broadcast == null
                ? letters.say(
                        ask.chat(), ask.words(), BroadcastText.BC_NOT_WAITING, Map.of("name", "№ " + ask.value("id")))
                : step.apply(ask, broadcast);
    }

    private static Decision keep(Ask ask, Broadcast broadcast, Audit.Deed deed) {
        return new Decision(Broadcasts.keep(ask.desk(), broadcast), List.of(), List.of())
                .and(new Decision(
                        Audit.note(ask.desk(), ask.now(), ask.by(), deed, "№ " + broadcast.id()),
                        List.of(),
                        List.of()));
    }
}
