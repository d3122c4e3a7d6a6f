package kz.habarshy.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.habarshy.buildings.ChatCard;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Explanation;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimetableTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Instant EVER = Instant.EPOCH;
    private final Timetable timetable = new Timetable(CAMPAIGN);

    @ParameterizedTest
    @CsvSource({
        "2021-10-08, rem:online_closes:7",
        "2021-10-12, rem:online_closes:3",
        "2021-10-14, rem:online_closes:1",
        "2021-10-15, rem:online_closes:0",
        "2021-09-30, rem:doors_start:1",
        "2021-10-27, rem:reopened_closes:3",
        "2021-10-30, rem:reopened_closes:0"
    })
    void remindsOnItsDaysAlone(LocalDate day, String id) {
        assertThat(owed(card(ALMATY), day, "18:00")).isEqualTo(id);
        assertThat(owed(card(ALMATY), day, "17:59")).isNotEqualTo(id);
        assertThat(owed(card(ALMATY), day.plusDays(1), "18:00")).isNotEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        "Asia/Almaty, 2021-10-12T12:00:00Z, true",
        "Asia/Almaty, 2021-10-12T11:59:59Z, false",
        "Asia/Almaty, 2021-10-12T13:59:59Z, true",
        "Asia/Almaty, 2021-10-12T14:00:00Z, false",
        "Asia/Aqtobe, 2021-10-12T12:59:59Z, false",
        "Asia/Aqtobe, 2021-10-12T13:00:00Z, true",
        "Asia/Aqtobe, 2021-10-12T14:59:59Z, true",
        "Asia/Aqtobe, 2021-10-12T15:00:00Z, false",
        "Asia/Oral, 2021-10-12T13:00:00Z, true",
        "Asia/Atyrau, 2021-10-12T12:00:00Z, false"
    })
    void speaksAtTheHourOfTheBuilding(ZoneId zone, Instant now, boolean speaks) {
        assertThat(timetable.owed(card(zone), Set.of(), EVER, now).map(Item::id).filter("rem:online_closes:3"::equals))
                .isEqualTo(speaks ? java.util.Optional.of("rem:online_closes:3") : java.util.Optional.empty());
    }

    @Test
    void speaksInTheDaytimeAlone() {
        for (LocalDate day :
                LocalDate.of(2021, 8, 25).datesUntil(LocalDate.of(2021, 11, 25)).toList()) {
            for (String hour : List.of("00:00", "09:59", "20:00", "23:59")) {
                assertThat(owed(card(ZoneId.of("Asia/Aqtau")), day, hour, ZoneId.of("Asia/Aqtau")))
                        .isEmpty();
            }
        }
    }

    @Test
    void remindsFromTheThirdLevelOn() {
        LocalDate day = LocalDate.of(2021, 10, 12);
        assertThat(owed(card(ALMATY, 2, null, List.of()), day, "18:00")).isEmpty();
        assertThat(owed(card(ALMATY, 3, null, List.of()), day, "18:00")).isEqualTo("rem:online_closes:3");
    }

    @Test
    void saysNothingMoreOnADayThatHasHadItsWord() {
        LocalDate day = LocalDate.of(2021, 10, 12);
        assertThat(owed(card(ALMATY, 3, null, List.of(day)), day, "18:00")).isEmpty();
    }

    @Test
    void keepsToFourInAnySevenDays() {
        LocalDate day = LocalDate.of(2021, 10, 12);
        List<LocalDate> heard = List.of(day.minusDays(6), day.minusDays(4), day.minusDays(2), day.minusDays(1));
        assertThat(owed(card(ALMATY, 3, null, heard), day, "18:00")).isEmpty();
        List<LocalDate> older = List.of(day.minusDays(7), day.minusDays(4), day.minusDays(2), day.minusDays(1));
        assertThat(owed(card(ALMATY, 3, null, older), day, "18:00")).isEqualTo("rem:online_closes:3");
    }

    @Test
    void tellsAPausedGroupLaterAndDropsItAfterItsLastDay() {
        Explanation post = explanation("three_numbers");
        ChatCard paused = card(ALMATY, 3, post.on().plusDays(1), List.of());
        Set<String> others = allBut("x:three_numbers");
        assertThat(owed(paused, others, post.on(), "11:00")).isEmpty();
        assertThat(owed(paused, others, post.on().plusDays(1), "12:00")).isEmpty();
        LocalDate free = freeNoon(paused, others, post.on().plusDays(2), post.until());
        assertThat(free).isBeforeOrEqualTo(post.until());
        ChatCard longer = card(ALMATY, 3, post.until(), List.of());
        assertThat(owed(longer, others, post.until().plusDays(1), "12:00")).isNotEqualTo("x:three_numbers");
    }

    @Test
    void makesNothingUpThatTheClockWasMovedOver() {
        LocalDate day = LocalDate.of(2021, 10, 6);
        assertThat(timetable.owed(card(ALMATY), Set.of(), at(day, "12:00"), at(day, "12:30")).stream())
                .allSatisfy(item -> assertThat(item.on()).isEqualTo(day));
    }

    @Test
    void tellsTheAulItsOwnAndNobodyElse() {
        Explanation post = explanation("aul_internet");
        assertThat(owed(card(ALMATY), post.on(), post.at().toString())).isNotEqualTo("x:aul_internet");
        assertThat(owed(aul(), post.on(), post.at().toString())).isEqualTo("x:aul_internet");
    }

    @Test
    void bringsALivingGroupEverythingPlannedInItsTurn() {
        Set<String> told = new TreeSet<>();
        List<LocalDate> heard = new java.util.ArrayList<>();
        for (LocalDate day :
                LocalDate.of(2021, 8, 25).datesUntil(LocalDate.of(2021, 11, 30)).toList()) {
            for (int hour = 0; hour < 24; hour++) {
                var item = timetable.owed(
                        card(ALMATY, 3, null, heard),
                        told,
                        EVER,
                        at(day, String.format(java.util.Locale.ROOT, "%02d:00", hour)));
                item.ifPresent(one -> {
                    assertThat(one.on()).isEqualTo(day);
                    told.add(one.id());
                    heard.add(day);
                });
            }
        }
        assertThat(told).containsAll(allBut("x:aul_internet"));
    }

    private LocalDate freeNoon(ChatCard card, Set<String> told, LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> owed(card, told, day, "12:00").equals("x:three_numbers"))
                .findFirst()
                .orElse(LocalDate.MAX);
    }

    private static Set<String> allBut(String id) {
        Set<String> ids = new TreeSet<>();
        Item.all(CAMPAIGN).map(Item::id).filter(each -> !each.equals(id)).forEach(ids::add);
        return ids;
    }

    private static Explanation explanation(String id) {
        return CAMPAIGN.explanations().stream()
                .filter(post -> post.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String owed(ChatCard card, LocalDate day, String time) {
        return owed(card, day, time, ALMATY);
    }

    private String owed(ChatCard card, LocalDate day, String time, ZoneId zone) {
        Instant now = day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
        return timetable.owed(card, Set.of(), EVER, now).map(Item::id).orElse("");
    }

    private String owed(ChatCard card, Set<String> told, LocalDate day, String time) {
        return timetable.owed(card, told, EVER, at(day, time)).map(Item::id).orElse("");
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time)).atZone(ALMATY).toInstant();
    }

    private static ChatCard card(ZoneId zone) {
        return card(zone, 3, null, List.of());
    }

    private static ChatCard aul() {
        return new ChatCard(
                ChatCard.Status.SERVED, List.of(Language.KK), 3, "19", "", "", ALMATY, true, null, List.of());
    }

    private static ChatCard card(ZoneId zone, int level, @Nullable LocalDate pausedThrough, List<LocalDate> heard) {
        return new ChatCard(
                ChatCard.Status.SERVED,
                List.of(Language.KK, Language.RU),
                level,
                "75",
                "",
                "",
                zone,
                false,
                pausedThrough,
                heard);
    }
}
