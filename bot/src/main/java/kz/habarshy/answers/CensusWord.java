package kz.habarshy.answers;

import java.util.Set;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Word;

/// Whether the census or its interviewers are named, small slips of the finger included.
final class CensusWord {
    private static final Set<String> NAMES = Set.of("перепис", "переписи", "переписчик", "интервиуер", "санакши");
    private static final int SHORTEST_WITH_SLIP = 7;

    private CensusWord() {}

    static boolean in(Meaning meaning) {
        return meaning.has("census", "interviewer")
                || !meaning.has("not_census")
                        && meaning.wording().words().stream().anyMatch(CensusWord::slipped);
    }

    private static boolean slipped(Word word) {
        String folded = word.folded();
        return folded.length() >= SHORTEST_WITH_SLIP && NAMES.stream().anyMatch(name -> oneSlip(folded, name));
    }

    /// One letter too many, too few, other, or two swapped; the first letter is right.
    private static boolean oneSlip(String typed, String name) {
        if (Math.abs(typed.length() - name.length()) > 1 || typed.charAt(0) != name.charAt(0)) {
            return false;
        }
        int start = 0;
        int shorter = Math.min(typed.length(), name.length());
        while (start < shorter && typed.charAt(start) == name.charAt(start)) {
            start++;
        }
        String restTyped = typed.substring(start);
        String restName = name.substring(start);
        return restTyped.length() > restName.length()
                ? restTyped.substring(1).equals(restName)
                : restTyped.length() < restName.length()
                        ? restName.substring(1).equals(restTyped)
                        : sameButOne(restTyped, restName);
    }

    private static boolean sameButOne(String typed, String name) {
        if (typed.isEmpty() || typed.substring(1).equals(name.substring(1))) {
            return true;
        }
        return typed.charAt(0) == name.charAt(1)
                && typed.charAt(1) == name.charAt(0)
                && typed.substring(2).equals(name.substring(2));
    }
}
