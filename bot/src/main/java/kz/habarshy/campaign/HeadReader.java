package kz.habarshy.campaign;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// Reads pack.yaml: the calendar, the facts and the menu.
final class HeadReader {
    private static final List<String> WORDS = List.of("hotline", "police", "site", "egov");
    private final Fields pack;
    private final Map<String, Facts.Known> facts = new LinkedHashMap<>();

    private final Map<String, String> sources = new LinkedHashMap<>();

    HeadReader(Fields pack) {
        this.pack = pack;
    }

    Head read() {
        words();
        dates();
        ranges();
        numbers();
        Set<String> domains = new LinkedHashSet<>();
        pack.list("official_domains").forEach(domain -> domains.add(domain.toLowerCase(Locale.ROOT)));
        ZoneId zone = pack.parsed("default_zone", ZoneId::of, "must be a time zone such as Asia/Almaty");
        return new Head(
                pack.text("id"),
                pack.wordings("name"),
                zone == null ? ZoneId.of("UTC") : zone,
                pack.text("hotline"),
                pack.text("site"),
                Set.copyOf(domains),
                new Calendar(phases()),
                new Facts(facts),
                Map.copyOf(sources),
                deadlines(),
                topics(),
                pack.parts("topics").stream()
                        .flatMap(topic -> topic.list("questions").stream())
                        .toList());
    }

    private void words() {
        for (String name : WORDS) {
            String word = pack.text(name);
            Map<Language, String> both = new EnumMap<>(Language.class);
            for (Language language : Language.values()) {
                both.put(language, word);
            }
            facts.put(name, new Facts.Known(new Fact.Word(both), null));
        }
        facts.put("campaign", new Facts.Known(new Fact.Word(pack.wordings("name")), null));
        if (pack.has("slogan")) {
            facts.put("slogan", new Facts.Known(new Fact.Word(pack.wordings("slogan")), null));
        }
    }

    private void dates() {
        Fields dates = pack.part("dates");
        for (String name : dates.names()) {
            Fields date = dates.part(name);
            sources.put(name, date.text("source"));
            facts.put(name, new Facts.Known(new Fact.Day(date.date("date")), date.optionalDate("known_from")));
        }
    }

    private void ranges() {
        if (!pack.has("ranges")) {
            return;
        }
        Fields ranges = pack.part("ranges");
        for (String name : ranges.names()) {
            List<String> ends = ranges.list(name);
            Facts.Known from = ends.size() == 2 ? facts.get(ends.getFirst()) : null;
            Facts.Known to = ends.size() == 2 ? facts.get(ends.getLast()) : null;
            if (from != null
                    && to != null
                    && from.fact() instanceof Fact.Day(LocalDate start)
                    && to.fact() instanceof Fact.Day(LocalDate end)) {
                LocalDate known = later(from.knownFrom(), to.knownFrom());
                facts.put(name, new Facts.Known(new Fact.Span(start, end), known));
            } else {
                ranges.refuse(name, "must name two dates of this file");
            }
        }
    }

    private void numbers() {
        Fields numbers = pack.part("numbers");
        for (String name : numbers.names()) {
            Fields number = numbers.part(name);
            sources.put(name, number.text("source"));
            Fact amount = new Fact.Amount(number.text("value"));
            facts.put(name, new Facts.Known(amount, number.optionalDate("known_from")));
        }
    }

    private List<Phase> phases() {
        List<Phase> phases = new ArrayList<>();
        for (Fields each : pack.parts("phases")) {
            Phase.Online online = each.parsed(
                    "online",
                    name -> Phase.Online.valueOf(name.toUpperCase(Locale.ROOT)),
                    "must be closed, open, suspended or missed_only");
            Phase.Door door = each.parsed(
                    "door",
                    name -> Phase.Door.valueOf(name.toUpperCase(Locale.ROOT)),
                    "must be none, main, control or over");
            Phase phase = new Phase(
                    each.text("id"),
                    online == null ? Phase.Online.CLOSED : online,
                    door == null ? Phase.Door.NONE : door,
                    each.optionalDate("from"),
                    each.optionalDate("to"),
                    each.date("known_from"));
            checkOrder(each, phases.isEmpty() ? null : phases.getLast(), phase);
            phases.add(phase);
        }
        if (phases.isEmpty() || phases.getLast().to() != null) {
            pack.refuse("phases", "the last phase must be there and have no last day");
        }
        return phases;
    }

    private static void checkOrder(Fields each, @Nullable Phase before, Phase phase) {
        LocalDate ended = before == null ? null : before.to();
        if (before == null
                ? phase.from() != null
                : ended == null || !ended.plusDays(1).equals(phase.from())) {
            each.refuse("from", "must be the day after the phase before it ends (the first phase has none)");
        }
        if (phase.from() != null && phase.to() != null && phase.to().isBefore(phase.from())) {
            each.refuse("to", "is before from");
        }
    }

    private List<String> deadlines() {
        List<String> deadlines = pack.list("deadlines");
        for (String name : deadlines) {
            Facts.Known known = facts.get(name);
            if (known == null || !(known.fact() instanceof Fact.Day)) {
                pack.refuse("deadlines", "«" + name + "» is not a date of this file");
            }
        }
        return deadlines;
    }

    private List<Topic> topics() {
        return pack.parts("topics").stream()
                .map(topic -> new Topic(topic.text("id"), topic.wordings("title")))
                .toList();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
