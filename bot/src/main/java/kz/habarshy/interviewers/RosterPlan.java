package kz.habarshy.interviewers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What the roster becomes when a file is taken in: the file is the whole list of each region that it names, so a
/// number of these regions that is missing from it is withdrawn; a line that could not be read changes nothing.
record RosterPlan(
        SortedMap<String, Badge> after,
        Set<String> katos,
        List<Refusal> refused,
        int added,
        int changed,
        int withdrawn,
        int same) {

    static RosterPlan of(Map<String, Badge> before, RosterFile file, Clerk clerk) {
        List<Refusal> refused = new ArrayList<>(file.refused());
        Map<String, Badge> taken = new TreeMap<>();
        file.badges().forEach((number, badge) -> {
            Badge known = before.get(number);
            if (!clerk.mayImport(badge)) {
                refused.add(new Refusal(file.line(number), InterviewersText.REASON_FOREIGN, number));
            } else if (known != null && !clerk.mayImport(known)) {
                refused.add(new Refusal(file.line(number), InterviewersText.REASON_TAKEN, number));
            } else {
                taken.put(number, badge);
            }
        });
        refused.sort(Comparator.comparingLong(Refusal::line));
        Set<String> katos = taken.values().stream().map(Badge::kato).collect(Collectors.toCollection(TreeSet::new));
        return counted(before, merged(before, taken, katos, refused, clerk), katos, refused);
    }

    boolean empty() {
        return katos.isEmpty();
    }

    /// How many numbers are not withdrawn once this is in force.
    int inForce() {
        return (int) after.values().stream().filter(badge -> !badge.withdrawn()).count();
    }

    private static SortedMap<String, Badge> merged(
            Map<String, Badge> before,
            Map<String, Badge> taken,
            Set<String> katos,
            List<Refusal> refused,
            Clerk clerk) {
        Set<String> unread = refused.stream().map(Refusal::number).collect(Collectors.toCollection(HashSet::new));
        var after = new TreeMap<String, Badge>();
        before.forEach((number, badge) -> {
            boolean gone = katos.contains(badge.kato()) && clerk.mayImport(badge) && !unread.contains(number);
            after.put(number, gone ? badge.off() : badge);
        });
        after.putAll(taken);
        return after;
    }

    private static RosterPlan counted(
            Map<String, Badge> before, SortedMap<String, Badge> after, Set<String> katos, List<Refusal> refused) {
        int[] counts = new int[4];
        after.forEach((number, badge) -> {
            Badge known = before.get(number);
            boolean off = badge.withdrawn() && (known == null || !known.withdrawn());
            if (katos.contains(badge.kato())) {
                counts[off ? 2 : known == null ? 0 : known.equals(badge) ? 3 : 1]++;
            }
        });
        return new RosterPlan(after, katos, List.copyOf(refused), counts[0], counts[1], counts[2], counts[3]);
    }
}
