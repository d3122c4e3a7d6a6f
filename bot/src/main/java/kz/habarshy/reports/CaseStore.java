package kz.habarshy.reports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// The cases as they lie at the desk.
///
/// Places of the desk: `cases` number → `Case`; `cases.keys` what makes two reports one → number; `cases.people` a
/// private chat → numbers of its cases; `cases.verdicts` fingerprint → `CONFIRMED` or `FALSE` and the day;
/// `cases.blocked` a private chat → the last day; `cases.quota` a day and a house → reports; `cases.desk` → `untold`
/// numbers (after `ANSWERED` of cases whose reporters answered a question), `told` when staff were last told, `version`
/// of the verdicts.
record CaseStore(Places places) {
    static final String CASES = "cases";
    static final String KEYS = "cases.keys";
    static final String PEOPLE = "cases.people";
    static final String VERDICTS = "cases.verdicts";
    static final String BLOCKED = "cases.blocked";
    static final String QUOTA = "cases.quota";
    static final String PLACE = "cases.desk";
    static final String UNTOLD = "untold";
    static final String TOLD = "told";
    static final String ANSWERED = "a:";
    static final String VERSION = "version";

    /// New ones first, then by the last news of them.
    List<Case> all() {
        Comparator<Case> order = Comparator.comparing((Case each) -> each.status() != Status.NEW)
                .thenComparing(each -> -each.last())
                .thenComparing(Case::id);
        return places.fields(ChatKey.DESK, CASES).values().stream()
                .map(Case::read)
                .sorted(order)
                .toList();
    }

    @Nullable
    Case find(String id) {
        String json = places.field(ChatKey.DESK, CASES, id);
        return json == null ? null : Case.read(json);
    }

    /// The case that this key leads to; null where none does.
    @Nullable
    Case byKey(String key) {
        String id = key.isEmpty() ? null : places.field(ChatKey.DESK, KEYS, key);
        return id == null ? null : find(id);
    }

    /// This number, or the next one that no case has.
    String free(String number) {
        String free = number;
        while (places.field(ChatKey.DESK, CASES, free) != null) {
            free = Numbers.after(free);
        }
        return free;
    }

    static Change keep(Case kept) {
        return new Change.Set(CASES, kept.id(), kept.json());
    }

    Set<String> of(ChatKey person) {
        return words(places.field(ChatKey.DESK, PEOPLE, person.toString()));
    }

    Change remember(ChatKey person, String id) {
        return new Change.Set(PEOPLE, person.toString(), joined(of(person), id));
    }

    Set<String> untold() {
        return words(places.field(ChatKey.DESK, PLACE, UNTOLD));
    }

    Change tell(String id) {
        return new Change.Set(PLACE, UNTOLD, joined(untold(), id));
    }

    long told() {
        String told = places.field(ChatKey.DESK, PLACE, TOLD);
        return told == null ? 0 : Long.parseLong(told);
    }

    /// The last day on which this person's reports are not taken; null where they are.
    @Nullable
    LocalDate blockedThrough(ChatKey person) {
        String day = places.field(ChatKey.DESK, BLOCKED, person.toString());
        return day == null ? null : LocalDate.parse(day);
    }

    int fromHouse(String day) {
        String count = places.field(ChatKey.DESK, QUOTA, day);
        return count == null ? 0 : Integer.parseInt(count);
    }

    String version() {
        String version = places.field(ChatKey.DESK, PLACE, VERSION);
        return version == null ? "0" : version;
    }

    Map<String, String> verdicts() {
        return places.fields(ChatKey.DESK, VERDICTS);
    }

    private static Set<String> words(@Nullable String line) {
        return line == null
                ? Set.of()
                : Stream.of(line.split(" ")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String joined(Set<String> words, String another) {
        return Stream.concat(words.stream(), Stream.of(another)).distinct().collect(Collectors.joining(" "));
    }
}
