package kz.habarshy.radar;

import com.ibm.icu.text.SpoofChecker;
import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.RadarRules;
import kz.habarshy.chat.Shown;
import kz.habarshy.wording.Distance;

/// Whether an account shows itself as one of ours although it is none: letters that look alike, digits for letters, a
/// letter more or less.
final class Imitation {
    private static final SpoofChecker CHECKER = new SpoofChecker.Builder().build();
    /// Shorter names are like too many others.
    private static final int SHORTEST = 5;

    private final Set<String> ours;
    private final Set<String> titles;
    private final int distance;

    Imitation(Collection<Shown> bots, RadarRules.Ours rules) {
        this.ours = bots.stream()
                .map(bot -> bot.username().toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        this.titles = Stream.concat(bots.stream().map(Shown::title), rules.titles().stream())
                .map(Imitation::plain)
                .filter(title -> title.length() >= SHORTEST)
                .collect(Collectors.toSet());
        this.distance = rules.distance();
    }

    /// A bot also where its name merely contains ours; of a person the whole name must be like it.
    boolean is(Shown other, boolean bot) {
        String username = other.username().toLowerCase(Locale.ROOT);
        if (ours.contains(username) || ours.isEmpty()) {
            return false;
        }
        return like(username)
                || titled(plain(other.title()), bot)
                || bot && titles.stream().anyMatch(plain(username)::contains);
    }

    /// Whether this @name, without the sign, is nearly one of ours.
    boolean like(String username) {
        String lower = username.toLowerCase(Locale.ROOT);
        String seen = plain(lower);
        return !ours.contains(lower)
                && seen.length() >= SHORTEST
                && ours.stream().anyMatch(name -> near(seen, plain(name), distance));
    }

    private boolean titled(String title, boolean bot) {
        return title.length() >= SHORTEST
                && titles.stream()
                        .anyMatch(
                                own -> near(title, own, own.length() > SHORTEST ? 1 : 0) || bot && title.contains(own));
    }

    private static boolean near(String one, String other, int most) {
        return Math.abs(one.length() - other.length()) <= most && Distance.between(one, other) <= most;
    }

    /// One spelling for what the eye takes for the same; signs and spaces do not count.
    static String plain(String name) {
        String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder letters = new StringBuilder();
        for (int code : lower.codePoints().toArray()) {
            letters.appendCodePoint(letter(code));
        }
        String skeleton = CHECKER.getSkeleton(letters.toString());
        return skeleton.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static int letter(int code) {
        return switch (code) {
            case '0' -> 'o';
            case '1', 'i', 'і' -> 'l';
            case '3' -> 'e';
            case '4' -> 'a';
            case '5' -> 's';
            default -> code;
        };
    }
}
