package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;
import org.jspecify.annotations.Nullable;

/// Knows the messages that go round, however they are worded, and the campaign's own announcements; safe to share.
public final class Rumours {
    private static final Pattern ADDRESS =
            Pattern.compile("[\\p{L}\\d-]{1,63}(?:\\.[\\p{L}\\d-]{1,63}){0,126}\\.(\\p{L}{2,})(?!\\p{L})");
    private static final Pattern PHONE = Pattern.compile("(?:\\d[\\s()-]?){10,20}");
    private static final Pattern SCHEME = Pattern.compile("^https?://");

    private final Supplier<Library> library;

    private Rumours(Supplier<Library> library) {
        this.library = library;
    }

    private record Library(List<Known> known, Lexicon words, Set<String> official) {}

    private record Known(Rumour rumour, int groups) {
        boolean toldBy(Meaning meaning) {
            return IntStream.range(0, groups).allMatch(group -> meaning.has(concept(rumour.id(), group)));
        }
    }

    /// A pack without fraud/rumours.yaml knows none.
    public static Rumours of(Campaign campaign) {
        return new Rumours(campaign.derived(Rumours::library));
    }

    private static Library library(Campaign campaign) {
        String yaml = campaign.file(RumourFile.NAME);
        List<Known> known = new ArrayList<>();
        Map<String, List<String>> words = new HashMap<>();
        for (RumourFile.Line line : yaml == null
                ? List.<RumourFile.Line>of()
                : RumourFile.read(yaml).lines()) {
            RumourText text = RumourText.of(line.text());
            if (text != null && !line.says().isEmpty()) {
                var label = RumourLabel.valueOf(line.label().toUpperCase(Locale.ROOT));
                var rumour = new Rumour(line.id(), label, text, line.answer(), line.saidBy(), line.question());
                known.add(new Known(rumour, line.says().size()));
                for (int group = 0; group < line.says().size(); group++) {
                    words.put(concept(line.id(), group), line.says().get(group));
                }
            }
        }
        return new Library(List.copyOf(known), Lexicon.of(words), campaign.officialDomains());
    }

    private static String concept(String rumour, int group) {
        return rumour + "." + group;
    }

    /// Which of them the message tells, the first of the pack's; null for none. What names an address or a phone that
    /// is not the campaign's own is no announcement of it.
    public @Nullable Rumour in(Message message) {
        Library now = library.get();
        Meaning meaning = now.words().meaning(Wording.of(message.text()));
        return now.known().stream()
                .filter(known -> known.toldBy(meaning))
                .map(Known::rumour)
                .filter(rumour -> rumour.label() != RumourLabel.GENUINE || ours(message, now.official()))
                .findFirst()
                .orElse(null);
    }

    private static boolean ours(Message message, Set<String> official) {
        Stream<String> written = ADDRESS.matcher(message.text()).results().map(found -> found.group());
        Stream<String> behind = message.links().stream();
        return !PHONE.matcher(message.text()).find()
                && Stream.concat(written, behind)
                        .map(Rumours::host)
                        .allMatch(host ->
                                official.stream().anyMatch(each -> host.equals(each) || host.endsWith("." + each)));
    }

    private static String host(String address) {
        String bare = SCHEME.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return Objects.requireNonNull(bare.split("[/?#:]", 2)[0]);
    }
}
