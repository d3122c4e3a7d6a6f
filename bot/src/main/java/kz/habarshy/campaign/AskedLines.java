package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.habarshy.chat.Language;

/// Each question is known in enough wordings, none of which belongs to another.
final class AskedLines implements ContentRule {
    private static final int FEWEST = 12;

    @Override
    public List<Problem> check(Campaign campaign) {
        List<Problem> found = new ArrayList<>();
        Map<String, String> owners = new HashMap<>();
        for (Entry entry : campaign.entries()) {
            for (Language language : Language.values()) {
                String file = "faq/" + entry.id() + "/asked." + Named.code(language) + ".txt";
                List<String> lines = entry.asked(language);
                if (lines.size() < FEWEST) {
                    found.add(new Problem(
                            file, "", "has " + lines.size() + " lines, at least " + FEWEST + " are needed"));
                }
                for (String line : lines) {
                    String owner = owners.putIfAbsent(normalised(line), entry.id());
                    if (owner != null && !owner.equals(entry.id())) {
                        found.add(new Problem(file, line, "stands in " + owner + " too"));
                    }
                }
            }
        }
        return found;
    }

    private static String normalised(String line) {
        return line.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]+", " ").strip();
    }
}
