package kz.habarshy.buildings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.buildings.Audience.Query;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Places;
import org.junit.jupiter.api.Test;

class AudienceTest {
    private static final ChatKey CHAT = new ChatKey(new Account("tg", 7), -100);
    private static final Map<String, String> FIELDS = Map.of(
            "b.status", "served", "b.level", "3", "b.lang", "ru", "b.kato", "75", "b.place", "75-medeu", "b.aul", "1");

    private static ChatCard card(Map<String, String> fields) {
        return ChatCard.of(new ChatState(CHAT, fields));
    }

    @Test
    void findsByRegionPlaceLanguageAndAul() {
        ChatCard card = card(FIELDS);
        assertThat(Query.EVERYONE.matches(card)).isTrue();
        assertThat(Query.region("75").matches(card)).isTrue();
        assertThat(Query.region("71").matches(card)).isFalse();
        assertThat(Query.place("75-medeu").matches(card)).isTrue();
        assertThat(Query.speaking(Language.RU).matches(card)).isTrue();
        assertThat(Query.speaking(Language.KK).matches(card)).isFalse();
        assertThat(new Query(Set.of(), Set.of(), Set.of(), true).matches(card)).isTrue();
    }

    @Test
    void countsAChatWithBothLanguagesForEither() {
        ChatCard card = card(Map.of("b.status", "served", "b.lang", "both"));
        assertThat(Query.speaking(Language.RU).matches(card)).isTrue();
        assertThat(Query.speaking(Language.KK).matches(card)).isTrue();
    }

    @Test
    void leavesOutNewMutedAndRestingGroups() {
        for (String status : List.of("new", "muted", "resting")) {
            assertThat(Query.EVERYONE.matches(card(Map.of("b.status", status)))).isFalse();
        }
    }

    @Test
    void readsACardBackAsItWasWritten() {
        ChatCard card = card(FIELDS);
        assertThat(ChatCard.parse(card.text())).isEqualTo(card);
    }

    @Test
    void pagesThroughAPartition() {
        Places places = mock();
        when(places.page(eq(ChatKey.ofPartition(3)), eq("roll"), any(), anyInt()))
                .thenReturn(new Places.Page(
                        "17", List.of(Map.entry("tg7:-100", card(FIELDS).text()))));
        Audience.Page page = new Audience(places).page(3, Query.EVERYONE, "0");
        assertThat(page.cursor()).isEqualTo("17");
        assertThat(page.groups()).containsExactly(Map.entry(CHAT, card(FIELDS)));
    }

    @Test
    void goesThroughWhoWasMarkedWhateverBecameOfThemSince() {
        String served = card(FIELDS).text();
        String muted = card(Map.of("b.status", "muted")).text();
        ChatKey near = ChatKey.ofPartition(3);
        Places places = mock();
        when(places.rows(near)).thenReturn(served + muted + served + served);
        Audience audience = new Audience(places);
        String marks = audience.marks(3, Query.EVERYONE);
        when(places.rows(near)).thenReturn(muted + served + muted + muted + served);
        when(places.names(near, 0, 3)).thenReturn(List.of("tg7:-1", "tg7:-2", ""));
        when(places.names(near, 3, 3)).thenReturn(List.of("tg7:-4", "tg8:-5"));
        assertThat(audience.marked(3, marks, "0", 3))
                .isEqualTo(new Audience.Marked("3", List.of(ChatKey.parse("tg7:-1"))));
        assertThat(audience.marked(3, marks, "3", 3))
                .isEqualTo(new Audience.Marked("0", List.of(ChatKey.parse("tg7:-4"))));
    }
}
