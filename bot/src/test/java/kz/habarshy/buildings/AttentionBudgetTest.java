package kz.habarshy.buildings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kz.habarshy.buildings.AttentionBudget.Kind;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;

class AttentionBudgetTest {
    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final ChatKey CHAT = new ChatKey(new Account("tg", 7), -100);

    private static Instant at(String localTime) {
        return java.time.LocalDateTime.parse(localTime).atZone(ALMATY).toInstant();
    }

    private static ChatCard card(int level, String... heard) {
        List<LocalDate> days = Arrays.stream(heard).map(LocalDate::parse).toList();
        return new ChatCard(
                ChatCard.Status.SERVED, List.of(Language.KK), level, "75", "", "", ALMATY, false, null, days);
    }

    @Test
    void letsAServedGroupHearByDay() {
        Instant noon = at("2021-09-10T12:00");
        assertThat(AttentionBudget.mayHear(card(3), Kind.REMINDER, noon)).contains(noon);
    }

    @Test
    void waitsForTheMorningAndAfterTheEvening() {
        assertThat(AttentionBudget.mayHear(card(3), Kind.REMINDER, at("2021-09-10T06:30")))
                .contains(at("2021-09-10T10:00"));
        assertThat(AttentionBudget.mayHear(card(3), Kind.REMINDER, at("2021-09-10T20:00")))
                .contains(at("2021-09-11T10:00"));
    }

    @Test
    void followsTheBuildingsOwnTime() {
        var oral = new ChatCard(
                ChatCard.Status.SERVED,
                List.of(Language.KK),
                3,
                "27",
                "",
                "",
                ZoneId.of("Asia/Oral"),
                false,
                null,
                List.of());
        assertThat(AttentionBudget.mayHear(oral, Kind.REMINDER, at("2021-09-10T10:30")))
                .contains(at("2021-09-10T11:00"));
    }

    @Test
    void speaksOnceADay() {
        assertThat(AttentionBudget.mayHear(card(3, "2021-09-10"), Kind.EXPLANATION, at("2021-09-10T12:00")))
                .contains(at("2021-09-11T10:00"));
    }

    @Test
    void speaksFourTimesInSevenDays() {
        ChatCard full = card(4, "2021-09-06", "2021-09-07", "2021-09-08", "2021-09-09");
        assertThat(AttentionBudget.mayHear(full, Kind.ANNOUNCEMENT, at("2021-09-10T12:00")))
                .contains(at("2021-09-13T10:00"));
    }

    @Test
    void keepsToTheLevel() {
        Instant noon = at("2021-09-10T12:00");
        assertThat(AttentionBudget.mayHear(card(2), Kind.REMINDER, noon)).isEmpty();
        assertThat(AttentionBudget.mayHear(card(3), Kind.ANNOUNCEMENT, noon)).isEmpty();
        assertThat(AttentionBudget.mayHear(card(2), Kind.ALERT, noon)).contains(noon);
        assertThat(AttentionBudget.mayHear(card(1), Kind.ALERT, noon)).isEmpty();
    }

    @Test
    void keepsAPauseThroughItsLastDay() {
        var state = new ChatState(
                CHAT, Map.of("b.status", "served", "b.level", "4", "b.paused", "2021-09-12", "b.lang", "ru"));
        assertThat(AttentionBudget.mayHear(ChatCard.of(state), Kind.ANNOUNCEMENT, at("2021-09-10T12:00")))
                .contains(at("2021-09-13T10:00"));
        assertThat(AttentionBudget.mayHear(ChatCard.of(state), Kind.ALERT, at("2021-09-10T12:00")))
                .isEmpty();
    }

    @Test
    void isSilentForeverWhilePausedWithoutEnd() {
        var state = new ChatState(CHAT, Map.of("b.status", "served", "b.level", "4", "b.paused", "9999-12-31"));
        assertThat(AttentionBudget.mayHear(ChatCard.of(state), Kind.ANNOUNCEMENT, at("2021-09-10T12:00")))
                .isEmpty();
    }

    @Test
    void neverSpeaksUnaskedBeforeAnAdminHasChosen() {
        var state = new ChatState(CHAT, Map.of("b.status", "new", "b.level", "4"));
        assertThat(AttentionBudget.mayHear(ChatCard.of(state), Kind.ALERT, at("2021-09-10T12:00")))
                .isEmpty();
    }

    @Test
    void soundsOnlyAnAlertAndOnlyByDay() {
        assertThat(AttentionBudget.silent(card(4), Kind.REMINDER, at("2021-09-10T12:00")))
                .isTrue();
        assertThat(AttentionBudget.silent(card(4), Kind.ALERT, at("2021-09-10T12:00")))
                .isFalse();
        assertThat(AttentionBudget.silent(card(4), Kind.ALERT, at("2021-09-10T23:00")))
                .isTrue();
    }

    @Test
    void writesTheHeardDayAndTheCardTogether() {
        var state = new ChatState(CHAT, Map.of("b.status", "served", "b.level", "3", "b.heard", "2021-08-01"));
        List<Change> changes = AttentionBudget.heard(state, LocalDate.parse("2021-09-10"));
        assertThat(changes).hasSize(2).contains(state.set("b.heard", "2021-09-10"));
        var index = (Change.Set) changes.get(1);
        assertThat(index.place()).isEqualTo("roll");
        assertThat(index.field()).isEqualTo("tg7:-100");
        assertThat(ChatCard.parse(index.value()).heard()).containsExactly(LocalDate.parse("2021-09-10"));
    }
}
