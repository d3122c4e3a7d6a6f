package kz.habarshy.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// No text, filled in for any phase, matches a pattern of forbidden.yaml.
final class ForbiddenClaims implements ContentRule {
    private static final String FILE = "forbidden.yaml";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)|\\n");

    /// `unless` excuses a sentence; `language` is null where the claim is forbidden in each.
    private record Claim(
            Pattern pattern,
            @Nullable Pattern unless,
            @Nullable Language language,
            String why) {
        @Nullable
        String in(Wording wording) {
            if (language != null && language != wording.language()) {
                return null;
            }
            String text = Markup.plain(wording.text());
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                if (unless == null
                        || !unless.matcher(sentence(text, matcher.start(), matcher.end()))
                                .find()) {
                    return matcher.group();
                }
            }
            return null;
        }
    }

    @Override
    public List<Problem> check(Campaign campaign) {
        Problems problems = new Problems();
        List<Claim> claims = claims(new YamlFiles(campaign.files(), problems).read(FILE));
        List<Problem> found = new ArrayList<>(problems.found());
        for (Wording wording : campaign.contents().wordings()) {
            for (Claim claim : claims) {
                String said = claim.in(wording);
                if (said != null) {
                    found.add(wording.problem("says «" + said + "»: " + claim.why()));
                }
            }
        }
        return found;
    }

    private static List<Claim> claims(Fields file) {
        List<Claim> claims = new ArrayList<>();
        for (Fields fields : file.parts(YamlFiles.ITEMS)) {
            Pattern pattern = pattern(fields, "pattern");
            String language = fields.text("lang");
            if (pattern != null) {
                Language only =
                        language.equals("any") ? null : fields.parsed("lang", Named::language, "must be kk, ru or any");
                claims.add(new Claim(pattern, pattern(fields, "unless"), only, fields.text("why")));
            }
        }
        return claims;
    }

    private static @Nullable Pattern pattern(Fields fields, String name) {
        return fields.parsed(name, regex -> Pattern.compile(regex, FLAGS), "is not a regular expression");
    }

    private static String sentence(String text, int start, int end) {
        int from = 0;
        Matcher ends = SENTENCE_END.matcher(text);
        while (ends.find()) {
            if (ends.start() >= end) {
                return text.substring(from, ends.start());
            }
            if (ends.end() <= start) {
                from = ends.end();
            }
        }
        return text.substring(from);
    }
}
