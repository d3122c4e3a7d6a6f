package kz.habarshy.radar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.BoundsMenu;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;

/// The staff's pages of the radar: the list, one lure with where it was seen, and the alert before it is sent.
final class RadarPages {
    static final String VIEW = Radar.DATA + "v:";
    static final String PREVIEW = Radar.DATA + "p:";
    static final String LIST = Radar.DATA + "l";
    private static final int SHOWN = 10;
    private static final int MORNING = 9;
    private static final int EVENING = 20;

    private final Campaign campaign;
    private final Lures lures;
    private final Alerts alerts;
    private final Neighbours neighbours;
    private final BoundsMenu places;
    private final Voice voice;

    RadarPages(Campaign campaign, Lures lures, Alerts alerts, Neighbours neighbours) {
        this.campaign = campaign;
        this.lures = lures;
        this.alerts = alerts;
        this.neighbours = neighbours;
        this.places = new BoundsMenu(campaign);
        this.voice = new Voice(campaign);
    }

    record Page(String html, List<List<Button>> rows) {}

    /// The name of the letter that tells staff of it.
    static String letter(Lure lure) {
        return "radar:" + lure.id() + ":" + lure.since();
    }

    /// What houses without an address have is for those who see all.
    static boolean sees(Member member, Lure lure) {
        Bounds bounds = member.bounds();
        return bounds.everywhere()
                || lure.spread().keySet().stream().anyMatch(area -> !area.isEmpty() && bounds.covers(new Bounds(area)));
    }

    /// Whether all that it has reached is this member's: who sees a part does not call it honest for the others.
    static boolean owns(Member member, Lure lure) {
        Bounds bounds = member.bounds();
        return bounds.everywhere()
                || lure.spread().keySet().stream().allMatch(area -> !area.isEmpty() && bounds.covers(new Bounds(area)));
    }

    boolean night(Instant now) {
        int hour = now.atZone(campaign.defaultZone()).getHour();
        return hour < MORNING || hour >= EVENING;
    }

    Page list(Member member, DeskWords words) {
        List<List<Button>> rows = new ArrayList<>();
        lures.raised().stream()
                .filter(lure -> sees(member, lure))
                .limit(SHOWN)
                .forEach(lure -> rows.add(List.of(new Button.Press(line(lure, words), VIEW + lure.id()))));
        RadarText head = rows.isEmpty() ? RadarText.RADAR_LIST_EMPTY : RadarText.RADAR_LIST;
        rows.add(List.of(words.press(RadarText.LABEL_RADAR_DESK, "desk:m")));
        return new Page(words.html(head), rows);
    }

    private String line(Lure lure, DeskWords words) {
        return words.plain(lure.kind().label(), Map.of()) + " · "
                + lure.houses().size() + " · " + status(lure, words);
    }

    private String status(Lure lure, DeskWords words) {
        return switch (lure.status()) {
            case NEW -> words.plain(RadarText.RADAR_STATUS_NEW, Map.of());
            case RAISED -> words.plain(RadarText.RADAR_STATUS_RAISED, Map.of());
            case ALERTED -> words.plain(RadarText.RADAR_STATUS_ALERTED, Map.of("chats", warned(lure)));
            case ENDED -> words.plain(RadarText.RADAR_STATUS_ENDED, Map.of());
            case FALSE -> words.plain(RadarText.RADAR_STATUS_FALSE, Map.of());
        };
    }

    private int warned(Lure lure) {
        return alerts.running(lure.id()).stream().mapToInt(alerts::warned).sum();
    }

    Page lure(Lure lure, Member member, DeskWords words) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("kind", words.plain(lure.kind().label(), Map.of()));
        facts.put("chats", lure.houses().size());
        facts.put("places", spread(lure, member, words));
        facts.put("marks", marks(lure, words));
        facts.put("status", status(lure, words));
        RadarText text = lure.kind() == Kind.FAKE ? RadarText.RADAR_IMPOSTOR : RadarText.RADAR_LURE;
        return new Page(words.html(text, facts), buttons(lure, member, words));
    }

    private String spread(Lure lure, Member member, DeskWords words) {
        return lure.spread().entrySet().stream()
                .filter(each -> member.bounds().everywhere()
                        || !each.getKey().isEmpty() && member.bounds().covers(new Bounds(each.getKey())))
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .map(each -> "– " + name(each.getKey(), words) + ": " + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    private String name(String area, DeskWords words) {
        return area.isEmpty()
                ? words.plain(RadarText.RADAR_NO_ADDRESS, Map.of())
                : places.name(new Bounds(area), words.language());
    }

    private static String marks(Lure lure, DeskWords words) {
        String marks = lure.shown();
        return marks.isEmpty() ? words.plain(RadarText.RADAR_NO_MARKS, Map.of()) : marks;
    }

    private static List<List<Button>> buttons(Lure lure, Member member, DeskWords words) {
        List<List<Button>> rows = new ArrayList<>();
        boolean owns = owns(member, lure);
        if (lure.status() != Lure.Status.FALSE) {
            rows.add(List.of(words.press(RadarText.LABEL_RADAR_WARN, PREVIEW + lure.id())));
        }
        if (lure.status() == Lure.Status.ALERTED) {
            rows.add(List.of(words.press(RadarText.LABEL_RADAR_END, RadarRoom.END + lure.id())));
        }
        if (owns && lure.status() == Lure.Status.ALERTED) {
            rows.add(List.of(words.press(RadarText.LABEL_RADAR_WITHDRAW, RadarRoom.HONEST + lure.id())));
        } else if (owns && lure.status() == Lure.Status.FALSE) {
            rows.add(List.of(words.press(RadarText.LABEL_RADAR_REOPEN, RadarRoom.REOPEN + lure.id())));
        } else if (owns) {
            RadarText honest = lure.kind() == Kind.FAKE ? RadarText.LABEL_RADAR_NOT_FAKE : RadarText.LABEL_RADAR_FALSE;
            rows.add(List.of(words.press(honest, RadarRoom.HONEST + lure.id())));
        }
        rows.add(List.of(words.press(RadarText.LABEL_RADAR_LIST, LIST)));
        return rows;
    }

    List<List<Button>> back(Lure lure, DeskWords words) {
        return List.of(List.of(words.press(RadarText.LABEL_RADAR_BACK, VIEW + lure.id())));
    }

    /// Where this member may warn of it now: areas within their bounds that were not warned lately.
    List<String> areas(Lure lure, Member member, Instant now) {
        List<String> within = within(lure, member);
        List<String> resting = resting(within, now);
        return within.stream().filter(area -> !resting.contains(area)).toList();
    }

    private static List<String> within(Lure lure, Member member) {
        return lure.spread().keySet().stream()
                .filter(area -> !area.isEmpty() && member.bounds().covers(new Bounds(area)))
                .toList();
    }

    private List<String> resting(List<String> areas, Instant now) {
        return areas.isEmpty() ? List.of() : alerts.resting(areas, now);
    }

    /// The words in both languages, where they will be said, and where not.
    Page preview(Lure lure, Member member, DeskWords words, String bot, Instant now) {
        List<String> areas = areas(lure, member, now);
        List<String> resting = resting(within(lure, member), now);
        String tired =
                resting.isEmpty() ? "" : words.html(RadarText.RADAR_RESTING, Map.of("places", names(resting, words)));
        if (areas.isEmpty()) {
            return new Page(tired.isEmpty() ? words.html(RadarText.RADAR_NOWHERE) : tired, back(lure, words));
        }
        LocalDate today = now.atZone(campaign.defaultZone()).toLocalDate();
        String text = voice.alert(lure.kind(), List.of(Language.values()), bot, today);
        String where = words.html(
                RadarText.RADAR_PREVIEW, Map.of("places", names(areas, words), "chats", neighbours.served(areas)));
        List<List<Button>> rows = Stream.concat(
                        Stream.of(List.of(words.press(RadarText.LABEL_RADAR_WARN_YES, RadarRoom.WARN + lure.id()))),
                        back(lure, words).stream())
                .toList();
        String below = tired.isEmpty() ? where : where + "\n\n" + tired;
        return new Page("<blockquote>" + text + "</blockquote>\n" + below, rows);
    }

    /// Asks once more before the alerts end or are taken back as wrong: `mark` is the press that wants it.
    Page sure(Lure lure, DeskWords words, String mark) {
        boolean ends = mark.equals(RadarRoom.END);
        RadarText question = ends ? RadarText.RADAR_END_ASK : RadarText.RADAR_WITHDRAW_ASK;
        Button yes = ends
                ? words.press(RadarText.LABEL_RADAR_END_YES, RadarRoom.END_YES + lure.id())
                : words.press(RadarText.LABEL_RADAR_WITHDRAW_YES, RadarRoom.HONEST_YES + lure.id());
        List<List<Button>> rows = new ArrayList<>(List.of(List.of(yes)));
        rows.addAll(back(lure, words));
        return new Page(words.html(question, Map.of("chats", warned(lure))), rows);
    }

    Page begun(Alert alert, DeskWords words) {
        return new Page(
                words.html(RadarText.RADAR_BEGUN, Map.of("places", names(alert.areas(), words))),
                List.of(List.of(words.press(RadarText.LABEL_RADAR_BACK, VIEW + alert.lure()))));
    }

    private String names(List<String> areas, DeskWords words) {
        return areas.stream().map(area -> "– " + name(area, words)).collect(Collectors.joining("\n"));
    }
}
