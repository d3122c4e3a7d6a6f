package kz.habarshy.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Post;
import org.jspecify.annotations.Nullable;

/// What the desk itself decides about reports, one news after the other: a new case or one more report of a known one.
final class CaseDesk {
    static final String MARK = "report.";
    static final String SEND = MARK + "send";
    static final String ANSWER = MARK + "answer";
    static final String RAISE = MARK + "raise";
    static final String FORGET = MARK + "forget";
    static final String TICK = MARK + "tick";
    /// From a group whose admin called our warning a false alarm.
    static final String FALSE_ALARM = "warning.false";
    private static final int FROM_A_HOUSE_A_DAY = 10;

    private final Campaign campaign;
    private final CaseStore store;
    private final TriageDesk triage;
    private final CaseRounds rounds;

    CaseDesk(Campaign campaign, CaseStore store, TriageDesk triage, CaseRounds rounds) {
        this.campaign = campaign;
        this.store = store;
        this.triage = triage;
        this.rounds = rounds;
    }

    Decision told(Told told, ChatState desk, Instant now) {
        return switch (told.what()) {
            case SEND -> send(Report.in(told.values()), now);
            case ANSWER -> answer(told);
            case RAISE -> raise(told.values(), now);
            case FALSE_ALARM -> falseAlarm(told.values(), now);
            case FORGET -> forget(ChatKey.parse(told.values().getOrDefault("chat", "")));
            case TICK -> rounds.tick(now);
            default -> triage.told(told, desk, now);
        };
    }

    private Decision send(Report report, Instant now) {
        LocalDate today = now.atZone(campaign.defaultZone()).toLocalDate();
        Case known = store.byKey(report.key());
        Decision refused = refused(report, known, today);
        return refused == null ? taken(report, known, today, now) : refused;
    }

    /// Null for a report that is taken.
    private @Nullable Decision refused(Report report, @Nullable Case known, LocalDate today) {
        Speech speech = Speech.of(campaign, report.languages());
        LocalDate until = store.blockedThrough(report.chat());
        if (until != null && !today.isAfter(until)) {
            return say(report.chat(), speech.html(ReportsText.REPORT_BLOCKED, _ -> Map.of("until", until)));
        }
        if (known != null && known.reportedBy(report.chat())) {
            return say(report.chat(), speech.html(ReportsText.REPORT_ALREADY, _ -> Map.of("number", known.id())));
        }
        String quota = report.quota(today);
        boolean tooMany = known == null && !quota.isEmpty() && store.fromHouse(quota) >= FROM_A_HOUSE_A_DAY;
        return tooMany ? say(report.chat(), speech.html(ReportsText.REPORT_TOO_MANY)) : null;
    }

    private Decision taken(Report report, @Nullable Case known, LocalDate today, Instant now) {
        Case opened = known == null ? report.opened(store.free(report.number()), now) : known;
        Case next = opened.joined(report.statement(now), now);
        boolean news = known == null || known.status() != next.status();
        List<Change> changes = new ArrayList<>(kept(next, report.key(), news));
        changes.add(store.remember(report.chat(), next.id()));
        String quota = report.quota(today);
        if (!quota.isEmpty()) {
            changes.add(new Change.Add(CaseStore.QUOTA, quota, 1));
        }
        String thanks = Speech.of(campaign, report.languages())
                .html(ReportsText.REPORT_THANKS, _ -> Map.of("number", next.id()));
        return new Decision(changes, List.of(), List.of()).and(say(report.chat(), thanks));
    }

    private List<Change> kept(Case kept, String key, boolean news) {
        List<Change> changes = new ArrayList<>();
        changes.add(CaseStore.keep(kept));
        if (!key.isEmpty()) {
            changes.add(new Change.Set(CaseStore.KEYS, key, kept.id()));
        }
        if (news) {
            changes.add(store.tell(kept.id()));
        }
        return changes;
    }

    /// The reporter answers what staff asked.
    private Decision answer(Told told) {
        Case known = store.find(told.values().getOrDefault("id", ""));
        ChatKey chat = ChatKey.parse(told.values().getOrDefault("chat", ""));
        Speech speech = Speech.of(campaign, told.values().getOrDefault("languages", ""));
        if (known == null || !known.reportedBy(chat)) {
            return say(chat, speech.html(ReportsText.REPORT_GONE));
        }
        String words = told.values().getOrDefault("words", "");
        Case next = known.saying(known.statements().stream()
                .map(each -> each.of(chat) ? each.adding(words) : each)
                .toList());
        return Decision.change(CaseStore.keep(next), store.tell(CaseStore.ANSWERED + next.id()))
                .and(say(chat, speech.html(ReportsText.REPORT_ANSWERED, _ -> Map.of("number", next.id()))));
    }

    private Decision raise(Map<String, String> values, Instant now) {
        Lure lure = Lure.in(values);
        String key = Report.about(lure.fingerprint());
        Case known = store.byKey(key);
        Case opened = known == null ? unreported(Kind.LURE, lure.fingerprint(), now) : known;
        Case next = opened.seenIn(lure.spread(), lure.sample(), lure.then(), now);
        return new Decision(kept(next, key, known == null || known.status() != next.status()), List.of(), List.of());
    }

    private Decision falseAlarm(Map<String, String> values, Instant now) {
        String print = values.getOrDefault("hash", "");
        if (print.isEmpty()) {
            return Decision.NONE;
        }
        String key = Report.about(print);
        Case known = store.byKey(key);
        Case next = (known == null ? unreported(Kind.ALARM, print, now) : known).alarmed(now);
        return new Decision(kept(next, key, known == null), List.of(), List.of());
    }

    private Case unreported(Kind kind, String print, Instant now) {
        return Case.opened(store.free(Numbers.of(print)), kind, "", "", print, now);
    }

    /// What the person told goes, and who told it; that something was reported stays.
    private Decision forget(ChatKey person) {
        List<Change> changes = new ArrayList<>();
        for (String id : store.of(person)) {
            Case known = store.find(id);
            if (known != null) {
                changes.add(CaseStore.keep(known.saying(known.statements().stream()
                        .filter(each -> !each.of(person))
                        .toList())));
            }
        }
        changes.add(new Change.Remove(CaseStore.PEOPLE, person.toString()));
        return new Decision(changes, List.of(), List.of());
    }

    private static Decision say(ChatKey chat, String html) {
        return say(chat, html, null);
    }

    static Decision say(ChatKey chat, String html, @Nullable Button button) {
        List<List<Button>> rows = button == null ? List.of() : List.of(List.of(button));
        return Decision.say(Post.reply(chat, new Act.Say(html, rows, null, null, false)));
    }
}
