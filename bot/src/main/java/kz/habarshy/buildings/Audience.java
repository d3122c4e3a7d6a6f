package kz.habarshy.buildings;

import java.util.Base64;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Places;

/// The groups of one partition that fit a query, read from the index of cards that lies there.
public final class Audience {
    /// The table of a partition that holds a card for each group: chat key → `ChatCard.text()`.
    public static final String PLACE = Places.TABLE;

    private static final int PAGE = 500;
    private final Places places;

    public Audience(Places places) {
        this.places = places;
    }

    /// Which groups are meant: those that fit every set that is not empty; a place means its districts too. Who may
    /// hear now is another question: see `AttentionBudget`.
    public record Query(Set<String> katos, Set<String> places, Set<Language> languages, boolean aulOnly) {
        public static final Query EVERYONE = new Query(Set.of(), Set.of(), Set.of(), false);

        public Query {
            katos = Set.copyOf(katos);
            places = Set.copyOf(places);
            languages = Set.copyOf(languages);
        }

        public static Query region(String kato) {
            return new Query(Set.of(kato), Set.of(), Set.of(), false);
        }

        public static Query place(String id) {
            return new Query(Set.of(), Set.of(id), Set.of(), false);
        }

        public static Query speaking(Language language) {
            return new Query(Set.of(), Set.of(), Set.of(language), false);
        }

        /// Groups that are served and fit; new, muted and resting ones never do.
        public boolean matches(ChatCard card) {
            return card.status() == ChatCard.Status.SERVED
                    && (katos.isEmpty() || katos.contains(card.kato()))
                    && (places.isEmpty() || places.contains(card.place()) || places.contains(card.district()))
                    && (languages.isEmpty() || card.languages().stream().anyMatch(languages::contains))
                    && (!aulOnly || card.aul());
        }
    }

    /// Some hundred cards of a partition; the end is reached when `cursor` is "0". A group may come on two pages.
    public record Page(String cursor, Map<ChatKey, ChatCard> groups) {}

    /// The bots that have groups in a partition.
    public Set<Account> bots(int partition) {
        return places.names(ChatKey.ofPartition(partition)).stream()
                .map(name -> ChatKey.parse(name).account())
                .collect(Collectors.toSet());
    }

    /// One page of what fits, from a cursor on; begin with "0".
    public Page page(int partition, Query query, String cursor) {
        Places.Page read = places.page(ChatKey.ofPartition(partition), PLACE, cursor, PAGE);
        Map<ChatKey, ChatCard> fitting = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : read.fields()) {
            ChatCard card = ChatCard.parse(field.getValue());
            if (query.matches(card)) {
                fitting.put(ChatKey.parse(field.getKey()), card);
            }
        }
        return new Page(read.cursor(), fitting);
    }

    /// Which groups of a partition fit as things stand: a bit for each place of the index. Whoever is added later has a
    /// later place.
    public String marks(int partition, Query query) {
        String rows = places.rows(ChatKey.ofPartition(partition));
        var marks = new BitSet();
        for (int at = 0; at + CardRow.WIDTH <= rows.length(); at += CardRow.WIDTH) {
            marks.set(at / CardRow.WIDTH, CardRow.matches(rows, at, query));
        }
        return Base64.getEncoder().encodeToString(marks.toByteArray());
    }

    /// The groups marked among so many places of the index, whatever became of them since; begin with "0", the end is
    /// reached when the cursor is "0" again. One that was forgotten since is not among them.
    public Marked marked(int partition, String marks, String cursor, int about) {
        var marked = BitSet.valueOf(Base64.getDecoder().decode(marks));
        int from = Integer.parseInt(cursor);
        int to = from + about;
        List<String> names = places.names(ChatKey.ofPartition(partition), from, about);
        List<ChatKey> groups = marked.get(from, to).stream()
                .filter(at -> at < names.size() && !names.get(at).isEmpty())
                .mapToObj(at -> ChatKey.parse(names.get(at)))
                .toList();
        return new Marked(to < marked.length() ? String.valueOf(to) : "0", groups);
    }

    public record Marked(String cursor, List<ChatKey> groups) {}

    /// The groups of a partition that fit, by what decides when a group hears: a card that leaves out where the
    /// house is, and how many share it. A million groups make some hundred kinds.
    public Map<ChatCard, Long> kinds(int partition, Query query) {
        String rows = places.rows(ChatKey.ofPartition(partition));
        Map<String, Long> counts = new HashMap<>();
        for (int at = 0; at + CardRow.WIDTH <= rows.length(); at += CardRow.WIDTH) {
            if (CardRow.matches(rows, at, query)) {
                counts.merge(rows.substring(at, at + CardRow.FATE), 1L, Long::sum);
            }
        }
        Map<ChatCard, Long> kinds = new HashMap<>();
        counts.forEach((fate, count) -> kinds.merge(CardRow.read(CardRow.nowhere(fate)), count, Long::sum));
        return kinds;
    }
}
