package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.RawText;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ShownTest {
    private static final ChatKey CHAT = new ChatKey(new Account("tg", 700000001), -100123);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> TYPES =
            List.of("mention", "text_mention", "url", "text_link", "bot_command", "bold", "spoiler", "next_year");
    private final TelegramReader reader;

    ShownTest() {
        var identity = new Identity();
        identity.learned(new Bot(700000001, "habarshy_bot", "Хабаршы", false));
        reader = new TelegramReader(_ -> identity);
    }

    private Incoming.Said said(ObjectNode content) {
        ObjectNode message = JSON.createObjectNode();
        message.put("message_id", 42).put("date", 1700000000);
        message.putObject("chat").put("id", -100123).put("type", "supergroup").put("title", "мошенники.example");
        message.putObject("from").put("id", 5).put("is_bot", false).put("first_name", "x.example");
        message.setAll(content);
        ObjectNode update = JSON.createObjectNode().put("update_id", 1);
        update.set("message", message);
        return (Incoming.Said) Objects.requireNonNull(reader.read(CHAT, RawText.of(JSON.writeValueAsString(update))));
    }

    private Incoming.Said said(String fields) {
        return said((ObjectNode) JSON.readTree("{" + fields.replace('\'', '"') + "}"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'text':'өтіңіз','entities':[{'type':'text_link','offset':0,'length':6,'url':'http://a.example'}]
                    'text':'өтіңіз','entities':[{'type':'text_link','offset':9,'length':99,'url':'http://a.example'}]
                    'text':'http://a.example','entities':[{'type':'url','offset':0,'length':99}]
                    'photo':[{'file_id':'p'}],'caption':'b','caption_entities':[{'type':'text_link','offset':0,'length':1,'url':'http://a.example'}]
                    'text':'b','reply_markup':{'inline_keyboard':[[{'text':'Өту','url':'http://a.example'}]]}
                    'text':'b','reply_markup':{'inline_keyboard':[[{'text':'Өту','web_app':{'url':'http://a.example'}}]]}
                    'text':'b','reply_markup':{'inline_keyboard':[[{'text':'Өту','login_url':{'url':'http://a.example'}}]]}
                    'text':'b','link_preview_options':{'url':'http://a.example'}
                    'text':'b','external_reply':{'origin':{},'link_preview_options':{'url':'http://a.example'}}
                    'text':'b','external_reply':{},'quote':{'text':'c','position':0,'entities':[{'type':'text_link','offset':0,'length':1,'url':'http://a.example'}]}
                    'poll':{'question':'?','options':[{'text':'c','text_entities':[{'type':'text_link','offset':0,'length':1,'url':'http://a.example'}]}]}
                    'poll':{'question':'?','options':[],'explanation':'c','explanation_entities':[{'type':'text_link','offset':0,'length':1,'url':'http://a.example'}]}
                    'rich_message':{'blocks':[{'type':'paragraph','text':[{'type':'url','text':'c','url':'http://a.example'}]}]}
                    """)
    void findsAnAddressWhereverItHides(String fields) {
        assertThat(said(fields).links()).containsExactly("http://a.example");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    tg://resolve?domain=sanaq_bot | https://t.me/sanaq_bot
                    tg://resolve?domain=sanaq_bot&start=kz7 | https://t.me/sanaq_bot?start=kz7
                    TG:resolve?start=1&domain=sanaq_bot | https://t.me/sanaq_bot
                    tg://join?invite=AbC_1 | https://t.me/+AbC_1
                    tg://user?id=5 | tg://user?id=5
                    """)
    void opensTelegramsOwnAddressesOnTheWeb(String url, String web) {
        assertThat(said("'text':'b','entities':[{'type':'text_link','offset':0,'length':1,'url':'" + url + "'}]")
                        .links())
                .containsExactly(web);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    'poll':{'question':'Код келді ме?','options':[{'text':'иә'},{'text':'жоқ'}]} | Код келді ме?;иә;жоқ
                    'contact':{'phone_number':'+77010000000','first_name':'Санақ','last_name':'1446'} | +77010000000;Санақ;1446
                    'document':{'file_id':'d','file_name':'sanaq.apk'} | sanaq.apk
                    'document':{'file_id':'d','file_name':'есеп.2021.pdf'} | есеп 2021 pdf
                    'venue':{'location':{},'title':'Санақ пункті','address':'Абай 1'} | Санақ пункті;Абай 1
                    'checklist':{'title':'Тізім','tasks':[{'id':1,'text':'ЖСН жазу'}]} | Тізім;ЖСН жазу
                    'text':'a','reply_markup':{'inline_keyboard':[[{'text':'Код айту','callback_data':'x'}]]} | Код айту
                    'text':'a','reply_markup':{'inline_keyboard':[[{'text':'b','copy_text':{'text':'4821'}}]]} | b;4821
                    'text':'a','external_reply':{'document':{'file_name':'x.apk'}},'quote':{'text':'Код?','position':0} | x.apk;«Код?»
                    'text':'қара Аня','entities':[{'type':'text_mention','offset':5,'length':3,'user':{'id':9,'username':'sanaq_kz'}}] | @sanaq_kz
                    'rich_message':{'blocks':[{'type':'heading','text':['Санақ',{'type':'bold','text':'коды'}]}]} | Санақ;коды
                    """)
    void readsTheWordsOfWhatComesAlong(String fields, String words) {
        assertThat(said(fields).beside()).containsExactly(words.split(";"));
    }

    @Test
    void leavesOutTheAnsweredMessageAndWhoSpoke() {
        Incoming.Said said =
                said("'text':'иә','forward_origin':{'type':'hidden_user','sender_user_name':'http://c.example'},"
                        + "'reply_to_message':{'message_id':1,'text':'http://b.example','poll':{'question':'Код?','options':[]}},"
                        + "'quote':{'text':'http://b.example','position':0}");
        assertThat(said.beside()).isEmpty();
        assertThat(said.links()).isEmpty();
        assertThat(said.repliedText()).isEqualTo("http://b.example\nКод?");
    }

    @Test
    void takesItsNameOutOnceWhereEntitiesOverlap() {
        Incoming.Said said = said(
                "'text':'@habarshy_bot санақ қашан?','entities':["
                        + "{'type':'mention','offset':0,'length':13},{'type':'mention','offset':0,'length':13},"
                        + "{'type':'bold','offset':5,'length':20},{'type':'text_mention','offset':2,'length':11,'user':{'id':700000001}}]");
        assertThat(said.text()).isEqualTo("санақ қашан?");
        assertThat(said.toBot()).isTrue();
    }

    @Test
    void readsWhatStandsBehindTheCommandOfAnotherBot() {
        Incoming.Said said = said(
                "'text':'/go@other_bot кодты айтыңыз','entities':[" + "{'type':'bot_command','offset':0,'length':13}]");
        assertThat(said.text()).isEqualTo("кодты айтыңыз");
        assertThat(said.toBot()).isFalse();
    }

    @Property(tries = 2000)
    void readsAnyTextWithAnyEntitiesAndLosesNone(
            @ForAll String text, @ForAll @Size(max = 8) List<@IntRange(min = -5, max = 60) Integer> numbers) {
        ObjectNode content = JSON.createObjectNode().put("text", "a" + text);
        var entities = content.putArray("entities");
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            entities.addObject()
                    .put("type", TYPES.get(Math.abs(numbers.get(i)) % TYPES.size()))
                    .put("offset", numbers.get(i))
                    .put("length", numbers.get(i + 1))
                    .put("url", "http://a.example");
        }
        String ours = content.path("text").asString();
        assertThat(said(content).text()).isEqualTo(ours);
    }

    @Property(tries = 500)
    void survivesEntitiesOfItsOwnName(@ForAll @Size(max = 10) List<@IntRange(min = -3, max = 40) Integer> numbers) {
        ObjectNode content =
                JSON.createObjectNode().put("text", "/a@habarshy_bot @habarshy_bot " + "а".repeat(80) + "б");
        var entities = content.putArray("entities");
        for (int i = 0; i + 1 < numbers.size(); i += 2) {
            entities.addObject()
                    .put("type", numbers.get(i) % 2 == 0 ? "bot_command" : "text_mention")
                    .put("offset", numbers.get(i))
                    .put("length", numbers.get(i + 1))
                    .putObject("user")
                    .put("id", 700000001L);
        }
        assertThat(said(content).text()).endsWith("б");
    }

    @Test
    void keepsALureThatIsMadeALinkToIt() {
        String lure = "Санақ: кодты айтыңыз. ".repeat(5).strip();
        Incoming.Said said =
                said("'text':'%s','entities':[{'type':'text_mention','offset':0,'length':%d,'user':{'id':700000001}}]"
                        .formatted(lure, lure.length()));
        assertThat(said.text()).isEqualTo(lure);
    }
}
