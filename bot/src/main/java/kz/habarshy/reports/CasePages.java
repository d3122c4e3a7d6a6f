package kz.habarshy.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Markup;
import kz.habarshy.campaign.TextKey;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.staff.Bounds;
import kz.habarshy.staff.DeskWords;
import org.jspecify.annotations.Nullable;

/// The desk's pages of cases: the list by status, one case, and the sums.
final class CasePages {
    private static final int A_PAGE = 8;
    private static final int SHOWN_STATEMENTS = 3;
    private static final String DESK = "desk:m";

    private final Campaign campaign;
    private final CaseStore store;

    CasePages(Campaign campaign, CaseStore store) {
        this.campaign = campaign;
        this.store = store;
    }

    record Page(String html, List<List<Button>> rows) {}

    /// `parts` are a status and a page, as the buttons send them.
    Page list(Triage.Turn turn, String[] parts) {
        Status wanted = status(parts[0]);
        int page = parts.length > 1 && parts[1].matches("\\d{1,3}") ? Integer.parseInt(parts[1]) : 0;
        Map<Status, List<Case>> by = new EnumMap<>(Status.class);
        store.all().stream()
                .filter(each -> each.within(turn.by().bounds()))
                .forEach(each -> by.computeIfAbsent(each.status(), _ -> new ArrayList<>())
                        .add(each));
        List<Case> cases = by.getOrDefault(wanted, List.of());
        List<List<Button>> rows = new ArrayList<>();
        cases.stream()
                .skip((long) page * A_PAGE)
                .limit(A_PAGE)
                .forEach(each -> rows.add(List.of(new Button.Press(line(turn, each), Triage.VIEW + each.id()))));
        List<Button> turning = turning(wanted, page, cases.size());
        if (!turning.isEmpty()) {
            rows.add(turning);
        }
        rows.addAll(shelves(turn, by));
        ReportsText head = cases.isEmpty() ? ReportsText.TRIAGE_LIST_EMPTY : ReportsText.TRIAGE_LIST;
        return new Page(
                turn.words().html(head, Map.of("count", cases.size(), "status", plain(turn, wanted.label()))), rows);
    }

    private static List<List<Button>> shelves(Triage.Turn turn, Map<Status, List<Case>> by) {
        List<Button> shelves = new ArrayList<>();
        for (Status status : Status.values()) {
            String label = plain(turn, status.label()) + " "
                    + by.getOrDefault(status, List.of()).size();
            shelves.add(new Button.Press(label, Triage.LIST + status + ":0"));
        }
        return List.of(
                shelves.subList(0, 2),
                shelves.subList(2, shelves.size()),
                List.of(
                        turn.words().press(ReportsText.LABEL_SUMS, Triage.SUMS),
                        turn.words().press(ReportsText.LABEL_EXPORT_CASES, Triage.FILES + "cases")),
                List.of(turn.words().press(ReportsText.LABEL_DESK_BACK, DESK)));
    }

    private static Status status(String name) {
        for (Status status : Status.values()) {
            if (status.name().equals(name)) {
                return status;
            }
        }
        return Status.NEW;
    }

    private static List<Button> turning(Status status, int page, int count) {
        List<Button> turning = new ArrayList<>();
        if (page > 0) {
            turning.add(new Button.Press("‹", Triage.LIST + status + ":" + (page - 1)));
        }
        if ((page + 1) * A_PAGE < count) {
            turning.add(new Button.Press("›", Triage.LIST + status + ":" + (page + 1)));
        }
        return turning;
    }

    private String line(Triage.Turn turn, Case each) {
        int fresh = each.status() == Status.NEW ? 0 : each.count() - each.seen();
        String news = fresh > 0 ? " (+" + fresh + ")" : "";
        int times = each.kind() == Kind.LURE ? chats(each, turn.by().bounds()) : Math.max(each.count(), each.alarms());
        return times + " × " + plain(turn, each.kind().label()) + news + " · "
                + place(turn, most(each, turn.by().bounds()));
    }

    /// Where it was, and of what the radar saw the place with the most chats of it.
    private static String most(Case each, Bounds bounds) {
        return within(each, bounds)
                .filter(place -> each.where().isEmpty() && !place.getKey().isEmpty())
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(each.where());
    }

    private static Stream<Map.Entry<String, Integer>> within(Case lure, Bounds bounds) {
        return lure.spread().entrySet().stream()
                .filter(each -> bounds.everywhere() || bounds.covers(new Bounds(each.getKey())));
    }

    private static int chats(Case lure, Bounds bounds) {
        return within(lure, bounds).mapToInt(Map.Entry::getValue).sum();
    }

    private static String plain(Triage.Turn turn, TextKey key) {
        return turn.words().plain(key, Map.of());
    }

    /// The name of a place for the member.
    static String place(Triage.Turn turn, String id) {
        DeskWords words = turn.words();
        return new Whereabouts(id, "")
                .said(words.campaign(), words.language(), words.plain(ReportsText.TRIAGE_NOWHERE, Map.of()));
    }

    Page view(Triage.Turn turn, Case about) {
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", about.id());
        facts.put("status", plain(turn, about.status().label()));
        facts.put("kind", plain(turn, about.kind().label()));
        facts.put("day", about.day().isEmpty() ? plain(turn, ReportsText.REPORT_UNSAID) : LocalDate.parse(about.day()));
        facts.put("where", place(turn, about.where()));
        facts.put("count", about.count());
        facts.put("fresh", about.seen() == 0 ? 0 : about.count() - about.seen());
        facts.put(
                "first",
                Instant.ofEpochSecond(about.first())
                        .atZone(campaign.defaultZone())
                        .toLocalDate());
        ReportsText view = about.count() == 0 ? ReportsText.TRIAGE_VIEW_SEEN : ReportsText.TRIAGE_VIEW;
        String html = turn.words().html(view, facts);
        List<String> details = details(turn, about);
        LocalDate blocked = blockedThrough(about);
        if (blocked != null) {
            details.add(turn.words().plain(ReportsText.TRIAGE_BLOCKED, Map.of("number", about.id(), "until", blocked)));
        }
        boolean known = Fingerprint.isMark(about.fingerprint());
        if (about.status() == Status.NEW && (known || about.then().isEmpty())) {
            details.add(plain(turn, known ? ReportsText.TRIAGE_KNOWN : ReportsText.TRIAGE_UNKNOWN));
        }
        String more = Markup.html(String.join("\n\n", details));
        return new Page(more.isEmpty() ? html : html + "\n\n" + more, buttons(turn, about, blocked != null));
    }

    /// Until when nothing is taken from whoever reported it; null where all may report.
    private @Nullable LocalDate blockedThrough(Case about) {
        return about.statements().stream()
                .map(each -> store.blockedThrough(ChatKey.parse(each.chat())))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private List<String> details(Triage.Turn turn, Case about) {
        DeskWords words = turn.words();
        List<String> more = new ArrayList<>();
        if (!about.badge().isEmpty()) {
            more.add(words.plain(ReportsText.TRIAGE_BADGE, Map.of("badge", about.badge())));
        }
        if (about.alarms() > 0) {
            more.add(words.plain(ReportsText.TRIAGE_ALARMS, Map.of("count", about.alarms())));
        }
        if (!about.sample().isEmpty()) {
            more.add("«" + about.sample() + "»");
        }
        String spread = spread(turn, about);
        if (!spread.isEmpty()) {
            more.add(words.plain(ReportsText.TRIAGE_SPREAD, Map.of("places", spread)));
        }
        about.statementsWithin(turn.by().bounds()).stream()
                .limit(SHOWN_STATEMENTS)
                .map(each -> said(turn, about, each))
                .filter(line -> !line.isEmpty())
                .forEach(more::add);
        int rest = about.count() - SHOWN_STATEMENTS;
        if (rest > 0) {
            more.add(words.plain(ReportsText.TRIAGE_REST, Map.of("count", rest)));
        }
        return more;
    }

    private String spread(Triage.Turn turn, Case about) {
        return within(about, turn.by().bounds())
                .map(each -> "– " + place(turn, each.getKey()) + ": " + each.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    private String said(Triage.Turn turn, Case about, Statement statement) {
        List<String> parts = new ArrayList<>();
        if (!about.placeOf(statement).equals(about.where())) {
            parts.add(place(turn, statement.where()));
        }
        if (!statement.street().isEmpty()) {
            parts.add(statement.street());
        }
        if (!statement.words().isEmpty()) {
            parts.add("«" + statement.words() + "»");
        }
        if (!statement.photo().isEmpty()) {
            parts.add(plain(turn, ReportsText.REPORT_WITH_PHOTO));
        }
        return String.join(" · ", parts);
    }

    private static List<List<Button>> buttons(Triage.Turn turn, Case about, boolean blocked) {
        List<List<Button>> rows = new ArrayList<>();
        List<Button> marks = new ArrayList<>();
        for (Status status : Status.values()) {
            if (status != about.status()) {
                marks.add(turn.words().press(status.label(), Triage.MARK + about.id() + ":" + status));
            }
        }
        rows.add(List.of(marks.removeFirst()));
        rows.add(marks);
        List<Button> answers = new ArrayList<>();
        if (about.statements().stream().anyMatch(each -> !each.photo().isEmpty())) {
            answers.add(turn.words().press(ReportsText.LABEL_PHOTOS, Triage.PHOTO + about.id()));
        }
        if (!about.statements().isEmpty()) {
            answers.add(turn.words().press(ReportsText.LABEL_ASK_BACK, Triage.ASK + about.id()));
            rows.add(answers);
            List<Button> last = new ArrayList<>();
            if (about.status() != Status.NEW) {
                last.add(turn.words().press(ReportsText.LABEL_TELL_OUTCOME, Triage.OUTCOME + about.id()));
            }
            last.add(
                    blocked
                            ? turn.words().press(ReportsText.LABEL_UNBLOCK, Triage.UNBLOCK + about.id())
                            : turn.words().press(ReportsText.LABEL_BLOCK, Triage.BLOCK + about.id()));
            rows.add(last);
        }
        rows.add(List.of(turn.words().press(ReportsText.LABEL_CASES, Triage.LIST + about.status() + ":0")));
        return rows;
    }

    /// Asks once more before a mark that reaches many chats.
    Page sure(Triage.Turn turn, Case about, String mark) {
        boolean isFalse = mark.equals(Status.FALSE.name());
        ReportsText question = isFalse ? ReportsText.TRIAGE_SURE_FALSE : ReportsText.TRIAGE_SURE_CLOSED;
        String yes = Triage.MARK + about.id() + ":" + mark + ":yes";
        return new Page(
                turn.words().html(question, Map.of("number", about.id())),
                List.of(
                        List.of(turn.words().press(ReportsText.LABEL_MARK_YES, yes)),
                        List.of(turn.words().press(ReportsText.LABEL_CASE, Triage.VIEW + about.id()))));
    }

    Page asking(Triage.Turn turn, Case about) {
        return new Page(
                turn.words().html(ReportsText.TRIAGE_ASK, Map.of("number", about.id())),
                List.of(List.of(turn.words().press(ReportsText.LABEL_CASE, Triage.VIEW + about.id()))));
    }
}
