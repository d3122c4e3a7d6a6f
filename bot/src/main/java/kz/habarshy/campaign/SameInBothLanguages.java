package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.habarshy.chat.Language;

/// Kazakh and Russian name the same facts, numbers and addresses.
final class SameInBothLanguages implements ContentRule {
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,:]\\d+)*");

    private record Place(String file, String key, Kind kind) {}

    @Override
    public List<Problem> check(Campaign campaign) {
        Map<Place, Map<Language, Wording>> pairs = new LinkedHashMap<>();
        for (Wording wording : campaign.contents().wordings()) {
            String file = wording.file().replaceFirst("\\.(kk|ru)\\.md$", ".md");
            pairs.computeIfAbsent(new Place(file, wording.key(), wording.kind()), place -> new LinkedHashMap<>())
                    .putIfAbsent(wording.language(), wording);
        }
        List<Problem> found = new ArrayList<>();
        for (Map<Language, Wording> pair : pairs.values()) {
            Wording kazakh = pair.get(Language.KK);
            Wording russian = pair.get(Language.RU);
            if (kazakh != null && russian != null) {
                compare(russian, "placeholders", bases(kazakh), bases(russian), found);
                compare(russian, "typed numbers", numbers(kazakh), numbers(russian), found);
                compare(russian, "links", Links.in(kazakh.text()), Links.in(russian.text()), found);
            }
        }
        return found;
    }

    private static void compare(
            Wording russian, String what, Set<String> inKazakh, Set<String> inRussian, List<Problem> found) {
        if (!inKazakh.equals(inRussian)) {
            found.add(russian.problem("differs from the Kazakh in " + what + ": kk only " + without(inKazakh, inRussian)
                    + ", ru only " + without(inRussian, inKazakh)));
        }
    }

    private static Set<String> without(Set<String> from, Set<String> other) {
        Set<String> rest = new TreeSet<>(from);
        rest.removeAll(other);
        return rest;
    }

    private static Set<String> bases(Wording wording) {
        return wording.template().names().stream()
                .map(name -> Placeholder.of(name).base())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> numbers(Wording wording) {
        return NUMBER.matcher(wording.template().literal())
                .results()
                .map(result -> result.group().replace(':', '.'))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
