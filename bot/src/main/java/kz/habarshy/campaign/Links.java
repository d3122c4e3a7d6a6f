package kz.habarshy.campaign;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the web addresses in a text by their domain.
final class Links {
    private static final Pattern DOMAIN = Pattern.compile(
            "(?<![\\p{L}\\d@.-])((?:[a-z0-9-]+\\.)+[a-z]{2,})(?![\\p{L}\\d])", Pattern.CASE_INSENSITIVE);

    private Links() {}

    /// In lower case, without a leading "www.".
    static Set<String> in(String text) {
        Set<String> domains = new TreeSet<>();
        Matcher matcher = DOMAIN.matcher(text);
        while (matcher.find()) {
            String domain = matcher.group(1).toLowerCase(Locale.ROOT);
            domains.add(domain.startsWith("www.") ? domain.substring(4) : domain);
        }
        return domains;
    }
}
