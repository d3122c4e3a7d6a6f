package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The claims that the pack forbids, looked for in what staff write.
final class ForbiddenWords {
    private static final String FILE = "forbidden.yaml";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String SENTENCE_END = "(?<=[.!?\\n])";
    /// An exclamation mark is a matter of tone, about which staff are only warned.
    private static final String TONE = "!";

    private record Claim(
            String lang, Pattern pattern, @Nullable Pattern unless) {}

    private final List<Claim> claims = new ArrayList<>();

    ForbiddenWords(Campaign campaign) {
        String file = campaign.file(FILE);
        Object read = file == null ? null : new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
        if (read instanceof List<?> items) {
            items.forEach(item -> add((Map<?, ?>) item));
        }
    }

    private void add(Map<?, ?> item) {
        String pattern = String.valueOf(item.get("pattern"));
        Object unless = item.get("unless");
        if (!pattern.equals(TONE)) {
            claims.add(new Claim(
                    String.valueOf(item.get("lang")),
                    Pattern.compile(pattern, FLAGS),
                    unless == null ? null : Pattern.compile(unless.toString(), FLAGS)));
        }
    }

    /// The words that make such claims.
    List<String> in(String text, Language language) {
        String code = language == Language.KK ? "kk" : "ru";
        List<String> found = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.lang().equals("any") || claim.lang().equals(code)) {
                look(claim, text, found);
            }
        }
        return found;
    }

    private static void look(Claim claim, String text, List<String> found) {
        for (String sentence : text.split(SENTENCE_END)) {
            Matcher matcher = claim.pattern().matcher(sentence);
            boolean excused =
                    claim.unless() != null && claim.unless().matcher(sentence).find();
            if (!excused && matcher.find()) {
                found.add(matcher.group().strip());
                return;
            }
        }
    }
}
