package kz.habarshy.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnsweringTest {
    private static final long GROUP = -8;
    private static final long AIGUL = 101;
    private static final String CARD =
            "{'type':'article','id':'a','title':'Т','input_message_content':{'message_text':'<b>Жауап</b>',"
                    + "'parse_mode':'HTML'}}";

    private final HandClock clock = new HandClock();
    private final DoubleServer server = DoubleServer.start(clock);
    private final People people = server.people();
    private final Caller bot = new Caller(server);

    @BeforeEach
    void openChats() {
        people.person(AIGUL, "Айгүл", "kk");
        people.group(GROUP, "Абай 10", AIGUL);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesWhatWasOfferedOnceAndOnlyForAMoment() {
        String query = people.search(AIGUL, "кашан");
        bot.result("answerInlineQuery", "{'inline_query_id':'%s','results':[%s]}".formatted(query, CARD));
        assertThat(people.offered(query).join()).extracting(Offered::text).containsExactly("Жауап");
        assertThat(offer(query, CARD)).contains("query is too old");
        String late = people.search(AIGUL, "кашан");
        clock.pass(Duration.ofSeconds(31));
        assertThat(offer(late, CARD)).contains("query is too old");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            'type':'article' | 'type':'photo' | Unallowed type
            'id':'a' | 'id':'' | RESULT_ID_INVALID
            'title':'Т' | 'title':'' | ARTICLE_TITLE_EMPTY
            'title':'Т' | 'title':'Т','said':1 | unknown field "said"
            <b>Жауап</b> | | message text is empty
            <b>Жауап</b> | <b>Жауап | can't parse entities
            """, quoteCharacter = '~')
    void refusesACardAsTelegramDoes(String right, String wrong, String why) {
        String card = CARD.replace(right, wrong == null ? "" : wrong);
        assertThat(offer(people.search(AIGUL, "кашан"), card)).contains(why);
    }

    @Test
    void refusesTwoCardsOfOneId() {
        assertThat(offer(people.search(AIGUL, "кашан"), CARD + "," + CARD)).contains("RESULT_ID_DUPLICATE");
    }

    @Test
    void letsABotAnswerOneCallInAGroupThatItIsNotIn() {
        people.say(GROUP, AIGUL, "@habarshy_sandbox_bot қашан?");
        String call = bot.result("getUpdates", "{}")
                .at("/0/guest_message/guest_query_id")
                .asString("");
        String answer = "{'guest_query_id':'%s','result':%s}".formatted(call, CARD);
        assertThat(bot.result("answerGuestQuery", answer)
                        .path("inline_message_id")
                        .asString(""))
                .isNotEmpty();
        assertThat(people.fromBot(GROUP)).extracting(SeenMessage::text).containsExactly("Жауап");
        assertThat(bot.refusal("answerGuestQuery", answer)).contains("query is too old");
    }

    private String offer(String query, String cards) {
        return bot.refusal("answerInlineQuery", "{'inline_query_id':'%s','results':[%s]}".formatted(query, cards));
    }
}
