package kz.habarshy.screening;

import com.ibm.icu.text.SpoofChecker;
import java.net.IDN;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.screening.Address.Kind;
import kz.habarshy.wording.Distance;
import kz.habarshy.wording.Wording;

/// Finds the addresses of a message and tells official ones from their imitations.
final class Addresses {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern DISARMED =
            Pattern.compile("\\s*[\\[({<]\\s*(?:\\.|точка|тчк|нүкте|нукте|dot)\\s*[])}>]\\s*"
                    + "|(?<=[a-z0-9])(?:\\s+(?:точка|тчк|нүкте|нукте|dot)\\s+| \\. ?)(?=[a-z])"
                    + "|(?<=[a-z])(?:, ?| )(?=kz(?![a-z0-9]))");
    private static final Pattern LOOSE_HYPHEN = Pattern.compile("(?<=[a-z0-9]) - (?=[a-z0-9-]+\\.[a-z])");
    /// No name is longer or has more parts; what repeats without end would fill the stack, or a long word take seconds.
    private static final Pattern ADDRESS = Pattern.compile("(?:https?://|hxxps?://)?(?:([^\\s/@]{1,100})@)?"
            + "((?:[\\p{L}\\p{N}-]{1,63}\\.){1,126}\\p{L}[\\p{L}\\p{N}-]{0,62}|(?:\\d{1,3}\\.){3}\\d{1,3}(?=[:/]))"
            + "(?::\\d+)?(/[^\\s»\")]*)?");
    private static final Pattern SPACED_OUT = Pattern.compile("(?<!\\S)(?:[a-z0-9./:] ){5,250}");
    /// «Сайт.рф», «сайт(точка)рф», an address of numbers: what may be one without a Latin letter.
    private static final Pattern JOINED = Pattern.compile("\\.[\\p{L}\\d]|[(]");
    private static final Pattern NUMERIC = Pattern.compile("[\\d.]+");
    private static final Set<String> NAMES =
            Set.of("sanaq", "sanak", "sanag", "perepis", "census", "halyq-san", "xalyq-san");

    private static final String CYRILLIC = "квмнт";
    private static final String LIKE_LATIN = "kbmht";

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
            if (Wording.isPlain(place) && !JOINED.matcher(place).find()) {
                continue;
            }
            Matcher matcher = ADDRESS.matcher(armed(place));
            while (matcher.find()) {
                add(matcher, found);
            }
        }
        return List.copyOf(found.values());
    }

    /// The text with its addresses as a browser would be given them.
    private static String armed(String place) {
        String plain = INVISIBLE
                .matcher(Normalizer.normalize(place, Normalizer.Form.NFKC))
                .replaceAll("")
                .replace('。', '.')
                .toLowerCase(Locale.ROOT);
        String whole = SPACED_OUT
                .matcher(plain)
                .replaceAll(match -> Matcher.quoteReplacement(match.group().replace(" ", "")));
        return LOOSE_HYPHEN.matcher(DISARMED.matcher(whole).replaceAll(".")).replaceAll("-");
    }

    /// Whether a name, of an address or of an account, makes itself out to be the census.
    static boolean namesCensus(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return NAMES.stream().anyMatch(lower::contains);
    }

    private void add(Matcher matcher, Map<String, Address> found) {
        String host = unicode(matcher.group(2));
        String path = matcher.group(3) == null ? "" : matcher.group(3);
        String latin = latin(host);
        if (isAddress(host, latin, matcher.group())) {
            boolean twin = official.contains(latin) && !official.contains(host);
            boolean borrowed = matcher.group(1) != null && imitates(latin(matcher.group(1)));
            Kind kind = borrowed ? Kind.LOOKALIKE : kind(host, latin, twin);
            boolean slip = rules.slips().contains(host) || kind == Kind.OFFICIAL && misspelt(host);
            found.putIfAbsent(host, new Address(host, path, kind, namesCensus(latin + path), slip, twin));
        }
    }

    /// Under the state's own ending nobody else can register a name: such a slip leads nowhere.
    private boolean misspelt(String host) {
        return !official.contains(host) && closeToOfficial(host);
    }

    /// Words joined by a full stop are no address unless their end is Latin, looks so, or a scheme stands before them.
    private boolean isAddress(String host, String latin, String whole) {
        String end = host.substring(host.lastIndexOf('.') + 1);
        return whole.contains("://")
                || NUMERIC.matcher(host).matches()
                || end.matches("[a-z]{2,}|xn--.*|рф|қаз")
                || official.contains(latin);
    }

    private static String unicode(String host) {
        return host.startsWith("www.") ? IDN.toUnicode(host.substring(4)) : IDN.toUnicode(host);
    }

    private Kind kind(String host, String latin, boolean twin) {
        boolean plain = host.chars().allMatch(c -> c < 128) && !host.contains("xn--") && !twin;
        if (plain && listed(host, official)) {
            return Kind.OFFICIAL;
        }
        if (plain && listed(host, rules.trusted())) {
            return Kind.TRUSTED;
        }
        if (imitates(latin)) {
            return Kind.LOOKALIKE;
        }
        return listed(host, rules.shorteners()) ? Kind.SHORTENED : Kind.OTHER;
    }

    private boolean imitates(String latin) {
        return rules.brands().stream().anyMatch(latin::contains) || closeToOfficial(latin);
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
        int known = CYRILLIC.indexOf(c);
        if (known >= 0) {
            return LIKE_LATIN.charAt(known);
        }
        String skeleton = checker.getSkeleton(String.valueOf(c));
        return skeleton.length() == 1 && skeleton.charAt(0) < 128 ? skeleton.charAt(0) : c;
    }
}
