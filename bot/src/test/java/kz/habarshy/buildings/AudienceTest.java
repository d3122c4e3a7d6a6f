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
}
