package kz.habarshy.campaign;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A campaign: what may be told, in which words, on which day.
public final class Campaign {
    /// Reads the pack of that folder; a bad pack is refused with all its problems.
    public static Campaign load(Path folder) {
        throw new UnsupportedOperationException("soon: " + folder);
    }

    public String id() {
        throw new UnsupportedOperationException();
    }

    public String name(Language language) {
        throw new UnsupportedOperationException();
    }

    public Phase phaseOn(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public List<Topic> topics() {
        throw new UnsupportedOperationException();
    }

    /// In menu order.
    public List<Entry> entries() {
        throw new UnsupportedOperationException();
    }

    public List<Entry> entriesOf(Topic topic) {
        throw new UnsupportedOperationException();
    }

    public @Nullable Entry entry(String id) {
        throw new UnsupportedOperationException();
    }

    public Answer answer(Entry entry, Language language, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public String text(TextKey key, Language language) {
        return text(key, language, Map.of());
    }

    /// Arguments win over the pack's placeholders of the same name. A LocalDate or whole number may be given as
    /// argument and takes the same forms: `{until_включительно}`, `{count_барыс}`. An unknown placeholder
    /// is an IllegalArgumentException.
    public String text(TextKey key, Language language, Map<String, ?> arguments) {
        throw new UnsupportedOperationException();
    }

    public List<Explanation> explanations() {
        throw new UnsupportedOperationException();
    }

    public List<ReminderRule> reminders() {
        throw new UnsupportedOperationException();
    }

    /// The nearest last day that is known on that day and still ahead or today.
    public @Nullable Deadline nextDeadline(LocalDate day) {
        throw new UnsupportedOperationException();
    }

    public Regions regions() {
        throw new UnsupportedOperationException();
    }

    /// Without "www."; subdomains count.
    public Set<String> officialDomains() {
        throw new UnsupportedOperationException();
    }

    public String hotline() {
        throw new UnsupportedOperationException();
    }

    public String site() {
        throw new UnsupportedOperationException();
    }

    /// A further file of the pack by its path in it, such as `fraud/signs.yaml`; null when it is not there.
    public @Nullable String file(String relative) {
        throw new UnsupportedOperationException();
    }

    /// The lines of such a file, trimmed, without blank lines and those that start with #; empty when it is not there.
    public List<String> lines(String relative) {
        throw new UnsupportedOperationException();
    }

    public ZoneId defaultZone() {
        throw new UnsupportedOperationException();
    }
}
