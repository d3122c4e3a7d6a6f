package kz.habarshy.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;

/// Reads what staff wrote as a careful colleague would: some findings must be mended before it goes on, others are
/// worth a second look.
final class TextCheck {
    static final int LONGEST = 1_500;

    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");
    private static final Pattern CYRILLIC = Pattern.compile("\\p{IsCyrillic}");
    private static final Pattern KAZAKH =
            Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int TELLING_LENGTH = 20;

    private final Campaign campaign;
    private final Supplier<ForbiddenWords> forbidden;

    TextCheck(Campaign campaign) {
        this.campaign = campaign;
        this.forbidden = campaign.derived(ForbiddenWords::new);
    }

    /// One thing about a text, as a sentence of the pack; `refused` must be mended.
    record Finding(BroadcastText sentence, Map<String, ?> arguments, boolean refused) {}

    /// Everything about both texts, what must be mended first.
    List<Finding> check(Content content) {
        List<Finding> found = new ArrayList<>(alone(content.kk(), Language.KK));
        found.addAll(alone(content.ru(), Language.RU));
        if (!content.kk().isEmpty() && !content.ru().isEmpty()) {
            compare(NamedFacts.in(content.kk(), Language.KK), NamedFacts.in(content.ru(), Language.RU), found);
        }
        found.sort((one, other) -> Boolean.compare(other.refused(), one.refused()));
        return found.stream().distinct().toList();
    }

    /// What can be said about one text without the other.
    List<Finding> alone(String text, Language language) {
        List<Finding> found = new ArrayList<>();
        String which = language == Language.KK ? "kk" : "ru";
        if (text.isBlank()) {
            found.add(refusal(BroadcastText.CHECK_EMPTY, Map.of("text", which)));
        }
        if (text.length() > LONGEST) {
            var sizes = Map.of("text", which, "length", text.length(), "limit", LONGEST);
            found.add(refusal(BroadcastText.CHECK_LONG, sizes));
        }
        NamedFacts.in(text, language).links().stream()
                .filter(link -> !official(link))
                .forEach(link -> found.add(refusal(BroadcastText.CHECK_FOREIGN_LINK, Map.of("link", link))));
        forbidden
                .get()
                .in(text, language)
                .forEach(words -> found.add(refusal(BroadcastText.CHECK_CLAIM, Map.of("words", words))));
        tone(text, language, found);
        return found;
    }

    private static void tone(String text, Language language, List<Finding> found) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            String word = words.group();
            if (LATIN.matcher(word).find() && CYRILLIC.matcher(word).find()) {
                found.add(warning(BroadcastText.CHECK_MIXED, Map.of("word", word)));
            }
        }
        if (text.contains("!")) {
            found.add(warning(BroadcastText.CHECK_EXCLAMATION, Map.of()));
        }
        if (language == Language.KK
                && text.length() > TELLING_LENGTH
                && !KAZAKH.matcher(text).find()) {
            found.add(warning(BroadcastText.CHECK_NOT_KAZAKH, Map.of()));
        }
    }

    private static void compare(NamedFacts kk, NamedFacts ru, List<Finding> found) {
        compare(BroadcastText.CHECK_DATES, kk.dates(), ru.dates(), found);
        compare(BroadcastText.CHECK_NUMBERS, kk.numbers(), ru.numbers(), found);
        compare(BroadcastText.CHECK_PHONES, kk.phones(), ru.phones(), found);
        compare(BroadcastText.CHECK_LINKS, kk.links(), ru.links(), found);
    }

    private static void compare(BroadcastText sentence, Set<String> kk, Set<String> ru, List<Finding> found) {
        if (!kk.equals(ru)) {
            found.add(refusal(sentence, Map.of("kk", without(kk, ru), "ru", without(ru, kk))));
        }
    }

    private static String without(Set<String> all, Set<String> other) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(other);
        return rest.isEmpty() ? "–" : String.join(", ", rest);
    }

    private boolean official(String link) {
        String domain = link.split("/", 2)[0];
        return campaign.officialDomains().stream().anyMatch(each -> domain.equals(each) || domain.endsWith("." + each));
    }

    private static Finding refusal(BroadcastText sentence, Map<String, ?> arguments) {
        return new Finding(sentence, arguments, true);
    }

    private static Finding warning(BroadcastText sentence, Map<String, ?> arguments) {
        return new Finding(sentence, arguments, false);
    }
}
