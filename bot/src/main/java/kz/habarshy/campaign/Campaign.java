package kz.habarshy.campaign;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A campaign: what may be told, in which words, on which day. Everybody holds the same one; a newer pack takes the
/// place of the one in force in one step.
public final class Campaign {
    private volatile Pack pack;
    private volatile List<Problem> refused = List.of();

    Campaign(Contents contents, PackFiles files) {
        this.pack = Pack.of(contents, files);
    }

    private record Pack(Contents contents, PackFiles files, Regions regions, Map<String, Entry> entries) {
        static Pack of(Contents contents, PackFiles files) {
            Map<String, Entry> entries = new LinkedHashMap<>();
            contents.entries().forEach(entry -> entries.put(entry.id(), entry));
            return new Pack(contents, files, new Regions(contents.regions()), entries);
        }
    }

    /// Reads the pack of that folder. A bad pack is an IllegalStateException that lists all its problems.
    public static Campaign load(Path folder) {
        return new CampaignLoader(PackFiles.inFolder(folder)).load();
    }

    /// The pack that travels inside the program; problems as in [#load(Path)].
    public static Campaign packed(String id) {
        return new CampaignLoader(PackFiles.packed(id)).load();
    }

    /// Tells from now on what the other tells.
    public void become(Campaign other) {
        pack = other.pack;
        refused = List.of();
    }

    /// Stays as it is, although there is a newer pack: it has these problems. None: the newer one is as good as this.
    public void refuse(List<Problem> problems) {
        refused = List.copyOf(problems);
    }

    /// Why the newest pack is not in force; empty when it is.
    public List<Problem> refused() {
        return refused;
    }

    /// What is made of the pack, made anew after a newer one has taken its place.
    public <T> Supplier<T> derived(Function<Campaign, T> made) {
        var last = new AtomicReference<@Nullable Made<T>>();
        return () -> {
            Pack now = pack;
            Made<T> known = last.get();
            if (known == null || known.of() != now) {
                known = new Made<>(now, made.apply(this));
                last.set(known);
            }
            return known.value();
        };
    }

    private record Made<T>(Pack of, T value) {}

    public String id() {
        return contents().head().id();
    }

    public String name(Language language) {
        return Named.in(contents().head().name(), language);
    }

    public Phase phaseOn(LocalDate day) {
        return contents().head().calendar().on(day);
    }

    /// In menu order.
    public List<Topic> topics() {
        return contents().head().topics();
    }

    /// In menu order.
    public List<Entry> entries() {
        return contents().entries();
    }

    public List<Entry> entriesOf(Topic topic) {
        return contents().entries().stream()
                .filter(entry -> entry.topic().equals(topic.id()))
                .toList();
    }

    public @Nullable Entry entry(String id) {
        return pack.entries().get(id);
    }

    /// As it stands on that day, and never dated after it; the loader has made sure that each day has one.
    public Answer answer(Entry entry, Language language, LocalDate day) {
        Phase phase = phaseOn(day);
        for (Variant variant : contents().variants().getOrDefault(entry.id(), List.of())) {
            if (variant.fits(day, phase)) {
                return new Answer(
                        Named.in(variant.brief(), language),
                        Named.in(variant.full(), language),
                        Named.in(entry.saidBy(), language),
                        variant.asOf().isAfter(day) ? day : variant.asOf());
            }
        }
        throw new IllegalStateException("No answer to " + entry.id() + " on " + day);
    }

    public String text(TextKey key, Language language) {
        return text(key, language, Map.of());
    }

    /// Arguments win over the pack's placeholders. A LocalDate or a number takes the pack's forms too:
    /// `{until_включительно}`, `{count_барыс}`. An unknown text or placeholder is an
    /// IllegalArgumentException that names it.
    public String text(TextKey key, Language language, Map<String, ?> arguments) {
        Text text = contents().texts().get(key.id());
        Template template = text == null ? null : text.templates().get(language);
        if (template == null) {
            throw new IllegalArgumentException("The pack has no text " + key.id());
        }
        try {
            return contents().head().facts().fill(template, arguments);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Text " + key.id() + " (" + language + "): " + e.getMessage(), e);
        }
    }

    /// By day and hour.
    public List<Explanation> explanations() {
        return contents().explanations();
    }

    public List<ReminderRule> reminders() {
        return contents().reminders();
    }

    /// The nearest last day that is known on that day and still ahead or today.
    public @Nullable Deadline nextDeadline(LocalDate day) {
        Deadline next = null;
        Facts facts = contents().head().facts();
        for (String name : contents().head().deadlines()) {
            LocalDate known = facts.knownFrom(name);
            if (facts.fact(name) instanceof Fact.Day(LocalDate date)
                    && !date.isBefore(day)
                    && (known == null || !known.isAfter(day))
                    && (next == null || date.isBefore(next.day()))) {
                next = new Deadline(date, name);
            }
        }
        return next;
    }

    /// When the same lure in several chats becomes a case.
    public RadarRules radar() {
        return contents().radar();
    }

    /// What the sources leave open, in the pack's order.
    public List<OpenTopic> openTopics() {
        return contents().open();
    }

    public Regions regions() {
        return pack.regions();
    }

    /// In lower case; their subdomains count too.
    public Set<String> officialDomains() {
        return contents().head().officialDomains();
    }

    public String hotline() {
        return contents().head().hotline();
    }

    public String site() {
        return contents().head().site();
    }

    /// The folder that the pack was read from; null where it travels inside the program.
    public @Nullable Path folder() {
        return files().folder();
    }

    /// A further file of the pack by its path in it, such as `fraud/signs.yaml`; null when it is not there.
    public @Nullable String file(String relative) {
        return files().text(relative);
    }

    /// The lines of such a file, trimmed, without blank lines and those that start with #; empty when it is not there.
    public List<String> lines(String relative) {
        return files().lines(relative);
    }

    public ZoneId defaultZone() {
        return contents().head().zone();
    }

    Contents contents() {
        return pack.contents();
    }

    PackFiles files() {
        return pack.files();
    }
}
