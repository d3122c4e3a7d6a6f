package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.RawText;
import kz.habarshy.fuzz.Fuzzed;
import org.jspecify.annotations.Nullable;

/// The reading of updates, entities with wrong offsets above all, to be broken.
public final class UpdatesFuzz {
    private static final Account ACCOUNT = new Account("tg", 700000001);
    private static final ChatKey CHAT = new ChatKey(ACCOUNT, -100123);
    private static final TelegramReader READER = reader();
    private static final String ENVELOPE =
            "{'update_id':1,'message':{'message_id':42,'date':1700000000,'chat':{'id':-100123,'type':'supergroup'},"
                    + "'from':{'id':5,'is_bot':false,'first_name':'x'},%s}}";

    private UpdatesFuzz() {}

    private static TelegramReader reader() {
        var identity = new Identity();
        identity.learned(new Bot(700000001, "habarshy_bot", "Хабаршы", false));
        return new TelegramReader(_ -> identity);
    }

    private static String message(String fields) {
        return ENVELOPE.formatted(fields).replace('\'', '"');
    }

    public static Fuzzed entities() {
        List<String> good = List.of(
                message("'text':'@habarshy_bot қашан?','entities':[{'type':'mention','offset':0,'length':13}]"),
                message("'text':'/check@habarshy_bot 75','entities':[{'type':'bot_command','offset':0,'length':19}]"),
                message(
                        "'text':'өтіңіз 😀 осы','entities':[{'type':'text_link','offset':7,'length':2,'url':'http://a.example'},"
                                + "{'type':'text_mention','offset':0,'length':6,'user':{'id':700000001}}]"),
                message(
                        "'photo':[{'file_id':'p','width':9,'height':9}],'caption':'b','caption_entities':[{'type':'url','offset':0,'length':1}]"),
                message("'text':'b','reply_markup':{'inline_keyboard':[[{'text':'Өту','url':'http://a.example'}]]}"),
                message(
                        "'text':'b','quote':{'text':'c','position':0,'entities':[{'type':'text_link','offset':0,'length':1,'url':'x'}]}"),
                message(
                        "'text':'b','reply_to_message':{'message_id':3,'text':'a','entities':[{'type':'url','offset':0,'length':1}]}"),
                message(
                        "'poll':{'question':'?','options':[{'text':'c','text_entities':[{'type':'bold','offset':0,'length':1}]}]}"),
                message(
                        "'text':'b','forward_origin':{'type':'channel','chat':{'id':-1005,'title':'t'},'message_id':4,'date':1}"),
                message("'new_chat_members':[{'id':6,'is_bot':true,'first_name':'y','username':'z'}]"),
                "{\"update_id\":2,\"callback_query\":{\"id\":\"9\",\"from\":{\"id\":5},\"data\":\"q:1\",\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":-100123}}}}");
        List<String> pieces = List.of(
                "\"offset\":-1,",
                "\"length\":0,",
                "{",
                "}",
                "[",
                "]",
                "null",
                "true",
                "\"\"",
                ",",
                "\\ud83d",
                "\\u0000",
                "\"url\":{},",
                "\"entities\":{},",
                "\"caption_entities\":[7],",
                "\"text\":[1],",
                "\"chat\":[],",
                "\"user\":7,",
                "-",
                "1.5",
                "\"type\":\"url\",");
        return Fuzzed.json("entities", good, pieces, UpdatesFuzz::read);
    }

    /// What lacks a part that is needed is refused, by that one exception alone.
    private static void read(String json) {
        try {
            @Nullable Incoming news = READER.read(CHAT, RawText.of(json));
            if (news instanceof Incoming.Said said) {
                assertThat(said.links()).allMatch(link -> !link.isBlank());
                assertThat(said.text().length()).isLessThanOrEqualTo(json.length());
            }
        } catch (IllegalArgumentException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }
}
