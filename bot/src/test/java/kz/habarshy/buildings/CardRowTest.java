package kz.habarshy.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Audience.Query;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import org.junit.jupiter.api.Test;

class CardRowTest {
    private static final ChatKey CHAT = new ChatKey(new Account("tg", 7), -100);

    private static ChatCard card(Map<String, String> fields) {
        return ChatCard.of(new ChatState(CHAT, fields));
    }

    @Test
    void holdsEveryPlaceOfThePackInOneWidth() {
        Campaign campaign = Campaign.load(Path.of("../content/census-2021"));
        campaign.regions()
                .all()
                .forEach(region -> region.places().forEach(place -> {
                    boolean district = place.kind().equals("district");
                    int end = place.id().lastIndexOf('-');
                    String within = district && end > 2 ? place.id().substring(0, end) : place.id();
                    Map<String, String> fields = new HashMap<>(Map.of(
                            "b.status",
                            "served",
                            "b.kato",
                            region.kato(),
                            "b.place",
                            within,
                            "b.zone",
                            region.zone().getId()));
                    if (!within.equals(place.id())) {
                        fields.put("b.district", place.id());
                    }
                    ChatCard card = card(fields);
                    assertThat(card.text()).hasSize(CardRow.WIDTH);
                    assertThat(ChatCard.parse(card.text())).isEqualTo(card);
                    for (String id : List.of(within, place.id())) {
                        assertThat(CardRow.matches(card.text(), 0, Query.place(id)))
                                .isEqualTo(Query.place(id).matches(card));
                    }
                    assertThat(CardRow.matches(card.text(), 0, Query.region(region.kato())))
                            .isTrue();
                    assertThat(CardRow.matches(card.text(), 0, Query.region("99")))
                            .isFalse();
                }));
    }

    @Test
    void keepsPausesAndTheDaysOfAWeek() {
        ChatCard card = card(Map.of(
                "b.status",
                "muted",
                "b.lang",
                "ru",
                "b.level",
                "4",
                "b.aul",
                "1",
                "b.paused",
                "2021-10-20",
                "b.heard",
                "2021-10-01,2021-10-03,2021-10-08"));
        assertThat(ChatCard.parse(card.text())).isEqualTo(card);
        ChatCard forGood = card(Map.of("b.paused", "9999-12-31"));
        assertThat(ChatCard.parse(forGood.text())).isEqualTo(forGood);
    }

    @Test
    void tellsEveryZoneFromEveryOther() {
        Map<String, String> rows = ZoneId.getAvailableZoneIds().stream()
                .collect(Collectors.toMap(zone -> card(Map.of("b.zone", zone)).text(), zone -> zone));
        rows.forEach((row, zone) -> assertThat(ChatCard.parse(row).zone()).isEqualTo(ZoneId.of(zone)));
    }
}
