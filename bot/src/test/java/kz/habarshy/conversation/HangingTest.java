package kz.habarshy.conversation;

import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HangingTest {
    private static final String KK = "Онлайн санақ қашанға дейін?";
    private static final String RU = "До какого числа онлайн-перепись?";

    private static ChatState answered(String question, String language) {
        ChatState first = served(language);
        return after(first, House.decide(said(GROUP, OLGA, question, false), first, SEPTEMBER));
    }

    private static Said later(Speaker by, String text, @Nullable Long replyTo) {
        return new Said(GROUP, by, 120, text, false, false, false, List.of(), replyTo, null, null, null);
    }

    private static Instant seconds(int after) {
        return SEPTEMBER.plus(Duration.ofSeconds(after));
    }

    @ParameterizedTest
    @CsvSource({
        KK + ", kk, ал балалар ше?",
        KK + ", kk, ал тіркеуі жоқ болса ше?",
        RU + ", ru, а без прописки?",
        RU + ", ru, а если я снимаю?"
    })
    void hangsOnAnAnswerForTwoMinutesAndForTheSamePerson(String question, String language, String hanging) {
        ChatState state = answered(question, language);
        assertThat(words(House.decide(later(OLGA, hanging, null), state, seconds(119))))
                .isNotEmpty();
        var neighbour = new Speaker(new PersonId(56), false, false, false, "ru");
        assertThat(words(House.decide(later(OLGA, hanging, null), state, seconds(120))))
                .isEmpty();
        assertThat(words(House.decide(later(neighbour, hanging, null), state, seconds(30))))
                .isEmpty();
        assertThat(words(House.decide(later(OLGA, hanging, 77L), state, seconds(30))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({KK + ", kk, ал су қашан келеді?", RU + ", ru, 'а воду когда дадут?'", RU + ", ru, 'понятно, спасибо'"})
    void takesNoOtherTalkForASequel(String question, String language, String talk) {
        assertThat(words(House.decide(later(OLGA, talk, null), answered(question, language), seconds(30))))
                .isEmpty();
    }

    @Test
    void keepsGroundsForHalfAnHourInAPlaceThatGoesByItselfWithoutWordsOrNames() {
        Decision decision = House.decide(said(GROUP, OLGA, RU, false), served("ru"), SEPTEMBER);
        var grounds = decision.changes().stream()
                .filter(Change.SetBriefly.class::isInstance)
                .map(Change.SetBriefly.class::cast)
                .toList();
        assertThat(grounds).hasSize(1);
        assertThat(grounds.getFirst().value()).contains("dates_online").doesNotContain("онлайн-перепись", " 55 ");
        ChatState state = after(served("ru"), decision);
        assertThat(Grounds.in(state, SEPTEMBER.plus(Duration.ofMinutes(29))).lines())
                .hasSize(1);
        assertThat(Grounds.in(state, SEPTEMBER.plus(Duration.ofMinutes(30))).lines())
                .isEmpty();
    }

    @Test
    void knowsItsAnswerByTheMessageItStandsUnder() {
        ChatState state = answered(RU, "ru");
        var sent = new Told(GROUP, "q.sent", java.util.Map.of("post", "answer:100", "message", "101"));
        ChatState told = after(state, House.decide(sent, state, SEPTEMBER));
        assertThat(Grounds.in(told, SEPTEMBER).about(101)).map(Ground::message).contains(100L);
    }

    @ParameterizedTest
    @CsvSource({KK + ", kk", RU + ", ru"})
    void answersAgainWhoeverAsksItDirectly(String question, String language) {
        ChatState state = answered(question, language);
        Decision asked = House.decide(said(GROUP, OLGA, question, true), state, seconds(30));
        assertThat(words(asked).getFirst()).contains("15");
    }
}
