package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A date, phone or address of pack.yaml stands in a text as a placeholder, so that it changes in one place.
final class TypedFacts implements ContentRule {
    @Override
    public List<Problem> check(Campaign campaign) {
        List<Problem> found = new ArrayList<>();
        Facts facts = campaign.contents().head().facts();
        for (Wording wording : campaign.contents().wordings()) {
            String literal = wording.template().literal();
            patterns(facts, wording).forEach((name, pattern) -> {
                if (pattern.matcher(literal).find()) {
                    found.add(wording.problem("types out {" + name + "}"));
                }
            });
        }
        return found;
    }

    private static Map<String, Pattern> patterns(Facts facts, Wording wording) {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (String name : facts.names()) {
            Fact fact = facts.fact(name);
            if (fact instanceof Fact.Day || (fact instanceof Fact.Word word && word.isAddress())) {
                String typed = Pattern.quote(fact.in(wording.language(), List.of()));
                patterns.put(name, Pattern.compile("(?<![\\p{L}\\d.])" + typed + "(?!\\d)"));
            }
        }
        return patterns;
    }
}
