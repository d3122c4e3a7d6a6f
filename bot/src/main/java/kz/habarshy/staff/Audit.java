package kz.habarshy.staff;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Json;
import kz.habarshy.redis.Places;

/// The trail of what the staff did: the last two thousand deeds.
///
/// Place `audit` of the desk: number modulo 2000 → entry as JSON. The next number is the desk's field `staff:audit`.
public final class Audit {
    private static final String PLACE = "audit";
    private static final String NEXT = "staff:audit";
    private static final int KEPT = 2_000;
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm", Locale.ROOT);

    private final Places places;
    private final Campaign campaign;

    public Audit(Places places, Campaign campaign) {
        this.places = places;
        this.campaign = campaign;
    }

    /// What somebody did.
    public enum Deed {
        SUBMITTED(StaffText.DEED_SUBMITTED),
        APPROVED(StaffText.DEED_APPROVED),
        RETURNED(StaffText.DEED_RETURNED),
        TAKEN_BACK(StaffText.DEED_TAKEN_BACK),
        CANCELLED(StaffText.DEED_CANCELLED),
        STARTED(StaffText.DEED_STARTED),
        STOPPED(StaffText.DEED_STOPPED),
        FINISHED(StaffText.DEED_FINISHED),
        HELD(StaffText.DEED_HELD),
        RESUMED(StaffText.DEED_RESUMED),
        RETRIED(StaffText.DEED_RETRIED),
        SETTLED_SENT(StaffText.DEED_SETTLED_SENT),
        SETTLED_NOT_SENT(StaffText.DEED_SETTLED_NOT_SENT),
        SETTLED_AGAIN(StaffText.DEED_SETTLED_AGAIN),
        SETTLED_WITHOUT_BOT(StaffText.DEED_SETTLED_WITHOUT_BOT),
        INVITED(StaffText.DEED_INVITED),
        JOINED(StaffText.DEED_JOINED),
        REMOVED(StaffText.DEED_REMOVED),
        ROSTER_IMPORTED(StaffText.DEED_ROSTER_IMPORTED),
        ROSTER_UNDONE(StaffText.DEED_ROSTER_UNDONE),
        RADAR_WARNED(StaffText.DEED_RADAR_WARNED),
        RADAR_ENDED(StaffText.DEED_RADAR_ENDED),
        RADAR_WITHDRAWN(StaffText.DEED_RADAR_WITHDRAWN),
        RADAR_FALSE(StaffText.DEED_RADAR_FALSE),
        RADAR_REOPENED(StaffText.DEED_RADAR_REOPENED),
        TAUGHT(StaffText.DEED_TAUGHT),
        UNTAUGHT(StaffText.DEED_UNTAUGHT),
        QUESTION_IGNORED(StaffText.DEED_QUESTION_IGNORED),
        QUESTION_HEEDED(StaffText.DEED_QUESTION_HEEDED),
        CASE_CONFIRMED(StaffText.DEED_CASE_CONFIRMED),
        CASE_FALSE(StaffText.DEED_CASE_FALSE),
        CASE_CLOSED(StaffText.DEED_CASE_CLOSED),
        CASE_REOPENED(StaffText.DEED_CASE_REOPENED),
        CASE_ASKED(StaffText.DEED_CASE_ASKED),
        CASE_TOLD(StaffText.DEED_CASE_TOLD),
        CASE_BLOCKED(StaffText.DEED_CASE_BLOCKED),
        CASE_UNBLOCKED(StaffText.DEED_CASE_UNBLOCKED),
        CASES_EXPORTED(StaffText.DEED_CASES_EXPORTED);

        private final StaffText label;

        Deed(StaffText label) {
            this.label = label;
        }
    }

    record Entry(long number, long at, String person, String name, Deed deed, String about) {}

    /// What notes one deed together with the desk's decision; at most one a decision. `about` names the broadcast or
    /// the person it was done to.
    public static List<Change> note(ChatState desk, Instant now, Member by, Deed deed, String about) {
        return note(desk, now, by.person().toString(), by.called(), deed, about);
    }

    /// The same for a deed of the program itself.
    public static List<Change> note(ChatState desk, Instant now, Deed deed, String about) {
        return note(desk, now, "", "", deed, about);
    }

    private static List<Change> note(ChatState desk, Instant now, String person, String name, Deed deed, String about) {
        long number = Long.parseLong(desk.field(NEXT, "0"));
        var entry = new Entry(number, now.toEpochMilli(), person, name, deed, about);
        return List.of(
                new Change.Set(PLACE, String.valueOf(number % KEPT), Json.write(entry)),
                desk.set(NEXT, String.valueOf(number + 1)));
    }

    /// The latest deeds, newest first.
    List<Entry> latest(int most) {
        return places.fields(ChatKey.DESK, PLACE).values().stream()
                .map(json -> Json.read(json, Entry.class))
                .sorted(Comparator.comparingLong(Entry::number).reversed())
                .limit(most)
                .toList();
    }

    String line(Entry entry, Language language) {
        String who = entry.name().isEmpty() ? campaign.text(StaffText.LABEL_PROGRAM, language) : entry.name();
        return String.join(" · ", when(entry), who, campaign.text(entry.deed().label, language), entry.about());
    }

    /// Everything kept, as lines of a CSV file, newest first.
    String file() {
        return latest(KEPT).stream()
                .map(entry -> String.join(
                        ",",
                        when(entry),
                        entry.person(),
                        quoted(entry.name()),
                        entry.deed().name().toLowerCase(Locale.ROOT),
                        quoted(entry.about())))
                .collect(Collectors.joining("\n", "when,person,name,deed,about\n", "\n"));
    }

    private String when(Entry entry) {
        return SHOWN.format(Instant.ofEpochMilli(entry.at()).atZone(campaign.defaultZone()));
    }

    private static String quoted(String value) {
        String harmless = value.matches("(?s)[=+@-].*") ? "'" + value : value;
        return '"' + harmless.replace("\"", "\"\"") + '"';
    }
}
