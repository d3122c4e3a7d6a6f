package kz.habarshy.screening;

import com.ibm.icu.text.SpoofChecker;
import java.net.IDN;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.screening.Address.Kind;

/// Finds the addresses of a message and tells official ones from their imitations.
final class Addresses {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern DISARMED =
            Pattern.compile("\\s*[\\[({<]\\s*(?:\\.|точка|тчк|нүкте|нукте|dot)\\s*[])}>]\\s*"
                    + "|(?<=[a-z0-9])(?:\\s+(?:точка|тчк|нүкте|нукте|dot)\\s+| \\. ?)(?=[a-z])");
    private static final Pattern LOOSE_HYPHEN = Pattern.compile("(?<=[a-z0-9]) - (?=[a-z0-9-]+\\.[a-z])");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?:https?://|hxxps?://)?(?:[^\\s/@]+@)?((?:[\\p{L}\\p{N}-]+\\.)+\\p{L}[\\p{L}\\p{N}-]*|(?:\\d{1,3}\\.){3}\\d{1,3}(?=[:/]))(?::\\d+)?(/[^\\s»\")]*)?");
    private static final Pattern NUMERIC = Pattern.compile("[\\d.]+");
    private static final Set<String> NAMES =
            Set.of("sanaq", "sanak", "sanag", "perepis", "census", "halyq-san", "xalyq-san");

    private final SpoofChecker checker = new SpoofChecker.Builder().build();
    private final Set<String> official;
    private final Rules.Links rules;

    Addresses(Set<String> official, Rules.Links rules) {
        this.official = official;
        this.rules = rules;
    }

    List<Address> in(Message message) {
        Map<String, Address> found = new LinkedHashMap<>();
        List<String> places = new ArrayList<>(message.links());
        places.add(message.text());
        for (String place : places) {
            String plain = INVISIBLE.matcher(place).replaceAll("").toLowerCase(Locale.ROOT);
            String armed = DISARMED.matcher(plain).replaceAll(".");
            Matcher matcher = ADDRESS.matcher(LOOSE_HYPHEN.matcher(armed).replaceAll("-"));
            while (matcher.find()) {
                add(matcher, found);
            }
        }
        return List.copyOf(found.values());
    }

    private void add(Matcher matcher, Map<String, Address> found) {
        String host = unicode(matcher.group(1));
        String path = matcher.group(2) == null ? "" : matcher.group(2);
        if (isAddress(host, matcher.group())) {
            String latin = latin(host);
            boolean names = NAMES.stream().anyMatch((latin + path)::contains);
            boolean twin = official.contains(latin) && !official.contains(host);
            found.putIfAbsent(
                    host,
                    new Address(
                            host, path, kind(host, latin), names, rules.slips().contains(host), twin));
        }
    }

    /// Words joined by a full stop are no address unless their end is Latin or a scheme stands before them.
    private static boolean isAddress(String host, String whole) {
        String end = host.substring(host.lastIndexOf('.') + 1);
        return whole.contains("://") || NUMERIC.matcher(host).matches() || end.matches("[a-z]{2,}|xn--.*|рф|қаз");
    }

    private static String unicode(String host) {
        return host.startsWith("www.") ? IDN.toUnicode(host.substring(4)) : IDN.toUnicode(host);
    }

    private Kind kind(String host, String latin) {
        boolean plain = host.chars().allMatch(c -> c < 128) && !host.contains("xn--");
        if (plain && listed(host, official)) {
            return Kind.OFFICIAL;
        }
        if (plain && listed(host, rules.trusted())) {
            return Kind.TRUSTED;
        }
        if (rules.brands().stream().anyMatch(latin::contains) || closeToOfficial(latin)) {
            return Kind.LOOKALIKE;
        }
        return listed(host, rules.shorteners()) ? Kind.SHORTENED : Kind.OTHER;
    }

    private static boolean listed(String host, Set<String> domains) {
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }

    private boolean closeToOfficial(String latin) {
        return official.stream()
                .filter(domain -> domain.startsWith("sanaq") || domain.startsWith("egov"))
                .anyMatch(domain -> Distance.between(latin, domain) <= (domain.length() > 8 ? rules.distance() : 1));
    }

    private String latin(String host) {
        StringBuilder latin = new StringBuilder();
        for (char c : host.toCharArray()) {
            latin.append(c < 128 ? plain(c) : likeLatin(c));
        }
        return latin.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '0' -> 'o';
            case '4' -> 'a';
            case '3' -> 'e';
            default -> c;
        };
    }

    private char likeLatin(char c) {
        String skeleton = checker.getSkeleton(String.valueOf(c));
        return skeleton.length() == 1 && skeleton.charAt(0) < 128 ? skeleton.charAt(0) : c;
    }
}
