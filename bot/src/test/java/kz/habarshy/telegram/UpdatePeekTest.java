package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Objects;
import kz.habarshy.chat.Account;
import kz.habarshy.intake.Arrival;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UpdatePeekTest {
    private static final Account US = new Account("tg", 700000001);
    private final UpdatePeek peek = new UpdatePeek(US);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'message':{'chat':{'id':-5},'text':'а'} | -5
                    'edited_message':{'chat':{'id':-5}} | -5
                    'callback_query':{'from':{'id':9},'message':{'message_id':1,'chat':{'id':-5}}} | -5
                    'callback_query':{'from':{'id':9},'inline_message_id':'i'} | 9
                    'inline_query':{'id':'1','from':{'id':9},'query':'кашан'} | 9
                    'guest_message':{'guest_query_id':'1','chat':{'id':-5},'from':{'id':9}} | 9
                    'my_chat_member':{'chat':{'id':-5},'from':{'id':9}} | -5
                    'message':{'chat':{'id':-5},'migrate_to_chat_id':-1007} | -5
                    'message':{'chat':{'id':-1007},'migrate_from_chat_id':-5} | -5
                    'message':{'chat':{'id':-4503599627370495}} | -4503599627370495
                    """, quoteCharacter = '~')
    void findsTheChatOfEachKind(String content, long chat) {
        Arrival arrival = arrival("{'update_id':7," + content + "}");
        assertThat(arrival.chat()).isEqualTo(chat);
        assertThat(arrival.update()).isEqualTo(7);
        assertThat(arrival.account()).isEqualTo(US);
        assertThat(arrival.json().text()).contains("\"update_id\":7");
    }

    @Test
    void marksEqualPressesEqually() {
        String first = mark(1, 9, 3, "yes");
        assertThat(first).isNotEmpty().isEqualTo(mark(2, 9, 3, "yes")).doesNotContain("yes");
        assertThat(mark(3, 9, 3, "no")).isNotEqualTo(first);
        assertThat(mark(3, 9, 4, "yes")).isNotEqualTo(first);
        assertThat(mark(3, 8, 3, "yes")).isNotEqualTo(first);
        assertThat(arrival("{'update_id':7,'message':{'chat':{'id':-5}}}").press())
                .isEmpty();
    }

    @Test
    void takesThePressOnATurnedPageForANewOne() {
        String press = "{'update_id':7,'callback_query':{'from':{'id':9},'data':'back',"
                + "'message':{'message_id':3,'edit_date':%d,'chat':{'id':-5}}}}";
        String before = arrival(press.formatted(100)).press();
        assertThat(arrival(press.formatted(101)).press()).isNotEqualTo(before);
    }

    @Test
    void passesOverWhatItDidNotAskFor() {
        assertThat(look("{'update_id':7,'poll':{'id':'x'}}")).isNull();
    }

    @Test
    void refusesAnUpdateWithoutIdOrChat() {
        assertThatThrownBy(() -> look("{'message':{'chat':{'id':-5}}}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> look("{'update_id':7,'message':{'text':'құпия'}}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("құпия");
    }

    private String mark(long update, long person, long message, String data) {
        return arrival(("{'update_id':%d,'callback_query':{'from':{'id':%d},'data':'%s',"
                                + "'message':{'message_id':%d,'chat':{'id':-5}}}}")
                        .formatted(update, person, data, message))
                .press();
    }

    private Arrival arrival(String json) {
        return Objects.requireNonNull(look(json));
    }

    private @Nullable Arrival look(String json) {
        try {
            JsonNode update = new ObjectMapper().readTree(json.replace('\'', '"'));
            return peek.look(update);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
