package kz.habarshy.buildings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Places;

/// The groups of one partition that fit a query, read from the index of cards that lies there.
public final class Audience {
    /// The place of a partition that holds a card for each group: chat key → `ChatCard.text()`.
    public static final String PLACE = "index";

    private static final int PAGE = 500;
    private final Places places;

    public Audience(Places places) {
        this.places = places;
    }

    /// Which groups are meant: those that fit every set that is not empty; a place means its districts too. Who may
    /// hear now is
    /// another question: see `AttentionBudget`.
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
}
