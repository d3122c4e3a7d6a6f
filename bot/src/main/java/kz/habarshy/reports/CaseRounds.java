package kz.habarshy.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Post;
import kz.habarshy.staff.DeskWords;
import kz.habarshy.staff.Member;
import kz.habarshy.staff.Staff;
import org.jspecify.annotations.Nullable;

/// What the desk does about cases by the clock: it tells staff of new ones, by day and not one by one, and forgets
/// what is too old.
final class CaseRounds {
    private static final String DAY = "day";
    private static final int MORNING = 9;
    private static final int EVENING = 20;
    private static final Duration A_BATCH = Duration.ofMinutes(20);
    private static final int VERDICT_DAYS = 365;
    private static final int SHOWN_ANSWERED = 5;

    private final Campaign campaign;
    private final CaseStore store;
    private final Staff staff;
    private final int days;

    CaseRounds(Campaign campaign, CaseStore store, Staff staff, int days) {
        this.campaign = campaign;
        this.store = store;
        this.staff = staff;
        this.days = days;
    }

    Decision tick(Instant now) {
        ZonedDateTime local = now.atZone(campaign.defaultZone());
        return swept(now, local.toLocalDate()).and(told(now, local.getHour()));
    }

    /// One silent line to each member for all that came since the last.
    private Decision told(Instant now, int hour) {
        Set<String> untold = store.untold();
        boolean soon = Math.abs(now.getEpochSecond() - store.told()) < A_BATCH.toSeconds();
        if (untold.isEmpty() || soon || hour < MORNING || hour >= EVENING) {
            return Decision.NONE;
        }
        List<Post> posts = new ArrayList<>();
        for (Member member : staff.members()) {
            Post line = line(member, untold, now);
            if (line != null) {
                posts.add(line);
            }
        }
        return new Decision(
                List.of(
                        new Change.Remove(CaseStore.PLACE, CaseStore.UNTOLD),
                        new Change.Set(CaseStore.PLACE, CaseStore.TOLD, String.valueOf(now.getEpochSecond()))),
                posts,
                List.of());
    }

    /// What the bot saw by itself has a letter of the radar.
    private @Nullable Post line(Member member, Set<String> untold, Instant now) {
        ChatKey chat = member.chat();
        List<Case> theirs = store.all().stream()
                .filter(each -> each.within(member.bounds()))
                .toList();
        List<Case> fresh =
                theirs.stream().filter(each -> untold.contains(each.id())).toList();
        List<Case> answered = theirs.stream()
                .filter(each -> untold.contains(CaseStore.ANSWERED + each.id()))
                .toList();
        long reported = fresh.stream().filter(each -> each.count() > 0).count();
        long called = fresh.stream()
                .filter(each -> each.count() == 0 && each.alarms() > 0)
                .count();
        if (chat == null || reported + called + answered.size() == 0) {
            return null;
        }
        var words = new DeskWords(campaign, member.language());
        String html = Stream.of(
                        news(words, ReportsText.TRIAGE_NEWS, reported),
                        news(words, ReportsText.TRIAGE_NEWS_ALARMS, called),
                        news(words, ReportsText.TRIAGE_NEWS_ANSWERS, answered.size()))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        return Post.named(
                "cases:" + now.getEpochSecond() + ":" + member.person(),
                chat,
                new Act.Say(html, ways(words, answered), null, null, true));
    }

    /// To the cases that were answered, which may lie on any shelf, and to the new ones.
    private static List<List<Button>> ways(DeskWords words, List<Case> answered) {
        List<List<Button>> ways = new ArrayList<>();
        answered.stream()
                .limit(SHOWN_ANSWERED)
                .forEach(each -> ways.add(List.of(new Button.Press("№ " + each.id(), Triage.VIEW + each.id()))));
        ways.add(List.of(words.press(ReportsText.LABEL_CASES, Triage.LIST + "NEW:0")));
        return ways;
    }

    private static String news(DeskWords words, ReportsText text, long count) {
        return count == 0 ? "" : words.html(text, Map.of("count", count));
    }

    /// Once a day.
    private Decision swept(Instant now, LocalDate today) {
        if (today.toString().equals(store.places().field(ChatKey.DESK, CaseStore.PLACE, DAY))) {
            return Decision.NONE;
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change.Set(CaseStore.PLACE, DAY, today.toString()));
        Set<String> kept = new HashSet<>();
        long oldest = now.minus(Duration.ofDays(days)).getEpochSecond();
        for (Case each : store.all()) {
            if (each.last() < oldest) {
                changes.add(new Change.Remove(CaseStore.CASES, each.id()));
            } else {
                kept.add(each.id());
            }
        }
        remove(changes, CaseStore.KEYS, (_, id) -> !kept.contains(id));
        remove(
                changes,
                CaseStore.PEOPLE,
                (_, ids) -> List.of(ids.split(" ")).stream().noneMatch(kept::contains));
        remove(changes, CaseStore.BLOCKED, (_, day) -> LocalDate.parse(day).isBefore(today));
        remove(changes, CaseStore.QUOTA, (day, _) -> !day.startsWith(today.toString()));
        LocalDate forgotten = today.minusDays(VERDICT_DAYS);
        remove(
                changes,
                CaseStore.VERDICTS,
                (_, line) -> LocalDate.parse(line.split(" ")[1]).isBefore(forgotten));
        return new Decision(changes, List.of(), List.of());
    }

    private void remove(List<Change> changes, String place, BiPredicate<String, String> old) {
        store.places().fields(ChatKey.DESK, place).forEach((field, value) -> {
            if (old.test(field, value)) {
                changes.add(new Change.Remove(place, field));
            }
        });
    }
}
