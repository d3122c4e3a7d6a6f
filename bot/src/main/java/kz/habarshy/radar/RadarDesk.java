package kz.habarshy.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.RadarRules;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.Audit;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// What the desk decides about lures, one news after the other: when houses make a case, and what staff want done.
final class RadarDesk {
    static final String WARN = Radar.MARK + "warn";
    static final String HONEST = Radar.MARK + "honest";
    static final String REOPEN = Radar.MARK + "reopen";
    static final String END = Radar.MARK + "end";
    static final String TICK = Radar.MARK + "tick";
    /// From the cases: staff have marked one that the radar raised.
    static final String MARKED = Radar.MARK + "marked";

    private final Campaign campaign;
    private final Staff staff;
    private final Lures lures;
    private final Alerts alerts;
    private final RadarPages pages;
    private final CaseBook cases;

    RadarDesk(Campaign campaign, Staff staff, Lures lures, Alerts alerts, RadarPages pages, CaseBook cases) {
        this.campaign = campaign;
        this.staff = staff;
        this.lures = lures;
        this.alerts = alerts;
        this.pages = pages;
        this.cases = cases;
    }

    Decision told(Told told, ChatState desk, Instant now) {
        return switch (told.what()) {
            case Sighting.WHAT -> seen(Sighting.in(told.values()), desk, now);
            case TICK -> tick(desk, now);
            case MARKED -> markedAsCase(told, desk);
            default -> asked(told, desk, now);
        };
    }

    private Decision seen(Sighting sighting, ChatState desk, Instant now) {
        RadarRules.Counting rules = campaign.radar().counting();
        Lure known = lures.like(sighting, rules.likeness());
        Lure next = (known == null ? Lure.of(sighting, now) : known)
                .seen(sighting, now)
                .within(rules, now);
        Decision kept = keep(desk, next, known == null);
        return switch (next.status()) {
            case NEW, ENDED -> next.isCase(rules) ? raise(desk, next.raised(now), known == null) : kept;
            case RAISED, ALERTED -> next.houses().size() > next.told() ? spread(desk, next) : kept;
            case FALSE -> kept;
        };
    }

    private Decision keep(ChatState desk, Lure lure, boolean isNew) {
        return new Decision(lures.keep(desk, lure, isNew), List.of(), List.of());
    }

    private Decision raise(ChatState desk, Lure lure, boolean isNew) {
        return keep(desk, lure, isNew).and(new Decision(List.of(), letters(lure, now(lure)), cases.raised(lure)));
    }

    private static Instant now(Lure lure) {
        return Instant.ofEpochSecond(lure.last());
    }

    /// A letter to each member of the staff whose places the lure has reached.
    private List<Post> letters(Lure lure, Instant now) {
        List<Post> letters = new ArrayList<>();
        for (Member member : staff.members()) {
            ChatKey chat = member.chat();
            if (chat != null && RadarPages.sees(member, lure)) {
                RadarPages.Page page = pages.lure(lure, member, words(member));
                boolean silent = pages.night(now);
                letters.add(Post.named(
                        RadarPages.letter(lure), chat, new Act.Say(page.html(), page.rows(), null, null, silent)));
            }
        }
        return letters;
    }

    /// The letter that staff have grows with the lure, without a further sound.
    private Decision spread(ChatState desk, Lure lure) {
        Lure told = lure.toldOf(lure.houses().size());
        return keep(desk, told, false).and(edited(told)).and(new Decision(List.of(), List.of(), cases.raised(told)));
    }

    private Decision edited(Lure lure) {
        List<Post> edits = new ArrayList<>();
        for (Member member : staff.members()) {
            ChatKey chat = member.chat();
            if (chat != null && RadarPages.sees(member, lure)) {
                RadarPages.Page page = pages.lure(lure, member, words(member));
                edits.add(Post.reply(chat, new Act.Edit(RadarPages.letter(lure), page.html(), page.rows())));
            }
        }
        return new Decision(List.of(), edits, List.of());
    }

    private DeskWords words(Member member) {
        return new DeskWords(campaign, member.language());
    }

    /// What a member asked for with a button.
    private record Wish(Told told, ChatState desk, Instant now, Member by, DeskWords words, Lure lure) {}

    private Decision asked(Told told, ChatState desk, Instant now) {
        Member by = staff.memberNow(new PersonId(Long.parseLong(told.values().getOrDefault("by", "0"))));
        Lure lure = lures.find(told.values().getOrDefault("lure", ""));
        if (by == null || lure == null || !RadarPages.sees(by, lure)) {
            return Decision.NONE;
        }
        Language language = Language.valueOf(told.values().getOrDefault("language", "KK"));
        var wish = new Wish(told, desk, now, by.speaking(language), new DeskWords(campaign, language), lure);
        List<Alert> running = alerts.running(lure.id());
        boolean owns = RadarPages.owns(by, lure);
        return switch (told.what()) {
            case WARN -> warn(wish);
            case END -> end(wish, running);
            case HONEST -> owns ? honest(wish, running) : shown(wish, lure);
            case REOPEN -> owns ? marked(wish, Lure.Status.RAISED, Audit.Deed.RADAR_REOPENED) : shown(wish, lure);
            default -> Decision.NONE;
        };
    }

    /// A false case takes its alerts back, a closed one ends them; a confirmed one still wants its alert approved.
    private Decision markedAsCase(Told told, ChatState desk) {
        Lure lure = lures.ofCase(told.values().getOrDefault("hash", ""));
        if (lure == null) {
            return Decision.NONE;
        }
        List<Alert> running = alerts.running(lure.id());
        boolean wasFalse = lure.status() == Lure.Status.FALSE;
        return switch (told.values().getOrDefault("status", "")) {
            case "FALSE" ->
                over(running, Alert.Status.WITHDRAWN).and(keep(desk, lure.become(Lure.Status.FALSE), false));
            case "CLOSED" -> over(running, Alert.Status.ENDED).and(keep(desk, lure.become(Lure.Status.ENDED), false));
            default -> wasFalse ? keep(desk, lure.become(Lure.Status.RAISED), false) : Decision.NONE;
        };
    }

    private Decision warn(Wish wish) {
        List<String> areas = pages.areas(wish.lure(), wish.by(), wish.now());
        if (areas.isEmpty() || wish.lure().status() == Lure.Status.FALSE) {
            return show(
                    wish,
                    new RadarPages.Page(
                            wish.words().html(RadarText.RADAR_NOWHERE), pages.back(wish.lure(), wish.words())));
        }
        var alert = new Alert(
                wish.lure().id() + "-" + Digest.of(areas + " " + wish.now().getEpochSecond()),
                wish.lure().id(),
                wish.lure().kind(),
                areas,
                Alert.Status.RUNNING,
                wish.now().getEpochSecond(),
                0);
        Lure alerted = wish.lure().become(Lure.Status.ALERTED);
        return new Decision(
                        Alerts.begin(alert, campaign.radar().warning().coolDownHours()),
                        List.of(),
                        Neighbours.told(alert))
                .and(keep(wish.desk(), alerted, false))
                .and(noted(wish, Audit.Deed.RADAR_WARNED))
                .and(show(wish, pages.begun(alert, wish.words())));
    }

    /// Staff found the message honest: no more news of it, and what was said of it is taken back.
    private Decision honest(Wish wish, List<Alert> running) {
        Audit.Deed deed = running.isEmpty() ? Audit.Deed.RADAR_FALSE : Audit.Deed.RADAR_WITHDRAWN;
        return over(running, Alert.Status.WITHDRAWN).and(marked(wish, Lure.Status.FALSE, deed));
    }

    private Decision marked(Wish wish, Lure.Status status, Audit.Deed deed) {
        Lure lure = wish.lure().become(status);
        return keep(wish.desk(), lure, false).and(noted(wish, deed)).and(shown(wish, lure));
    }

    /// The alerts that lie wholly within the member's bounds.
    private Decision end(Wish wish, List<Alert> running) {
        List<Alert> own = running.stream()
                .filter(alert -> alert.areas().stream()
                        .allMatch(area -> wish.by().bounds().covers(new Bounds(area))))
                .toList();
        if (own.isEmpty()) {
            return shown(wish, wish.lure());
        }
        boolean all = own.size() == running.size();
        return over(own, Alert.Status.ENDED)
                .and(marked(wish, all ? Lure.Status.ENDED : Lure.Status.ALERTED, Audit.Deed.RADAR_ENDED));
    }

    private Decision over(List<Alert> running, Alert.Status how) {
        return running.stream().map(alert -> over(alert, how)).reduce(Decision.NONE, Decision::and);
    }

    private Decision over(Alert running, Alert.Status how) {
        Alert over = running.over(how, alerts.warned(running));
        return new Decision(Alerts.keep(over), List.of(), Neighbours.told(over));
    }

    private static Decision noted(Wish wish, Audit.Deed deed) {
        return new Decision(
                Audit.note(wish.desk(), wish.now(), wish.by(), deed, wish.lure().id()), List.of(), List.of());
    }

    private Decision shown(Wish wish, Lure lure) {
        return show(wish, pages.lure(lure, wish.by(), wish.words()));
    }

    /// Turns the page on which it was pressed into what became of it.
    private static Decision show(Wish wish, RadarPages.Page page) {
        ChatKey chat = ChatKey.parse(wish.told().values().getOrDefault("chat", ""));
        long message = Long.parseLong(wish.told().values().getOrDefault("message", "0"));
        Act act = message == 0
                ? new Act.Say(page.html(), page.rows(), null, null, false)
                : new Act.EditMessage(message, page.html(), page.rows());
        return Decision.say(Post.reply(chat, act));
    }

    /// Alerts whose lure has been quiet for long end with an all-clear, and staff are told; what is old goes.
    private Decision tick(ChatState desk, Instant now) {
        Decision all = Decision.NONE;
        long quiet = now.minus(Duration.ofHours(campaign.radar().warning().quietHours()))
                .getEpochSecond();
        List<Change> changes = new ArrayList<>();
        for (Alert alert : alerts.all()) {
            Lure lure = lures.find(alert.lure());
            long last = Math.max(alert.at(), lure == null ? 0 : lure.last());
            if (alert.status() == Alert.Status.RUNNING && last < quiet) {
                all = all.and(over(alert, Alert.Status.ENDED)).and(allClear(desk, alert, lure));
            }
        }
        changes.addAll(alerts.sweep(now));
        changes.addAll(lures.sweep(desk, now));
        return all.and(new Decision(changes, List.of(), List.of()));
    }

    private Decision allClear(ChatState desk, Alert alert, @Nullable Lure lure) {
        if (lure == null) {
            return Decision.NONE;
        }
        Lure ended = lure.become(Lure.Status.ENDED);
        List<Post> letters = new ArrayList<>();
        for (Member member : staff.members()) {
            ChatKey chat = member.chat();
            if (chat != null && RadarPages.sees(member, lure)) {
                String html = words(member).html(RadarText.RADAR_OVER, Map.of("chats", alerts.warned(alert)));
                letters.add(Post.named(
                        "radar:over:" + alert.id(),
                        chat,
                        new Act.Say(html, pages.back(lure, words(member)), null, null, true)));
            }
        }
        return keep(desk, ended, false).and(new Decision(List.of(), letters, List.of()));
    }
}
