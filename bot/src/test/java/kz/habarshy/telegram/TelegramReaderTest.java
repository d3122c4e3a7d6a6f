package kz.habarshy.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kz.habarshy.chat.Account;
import kz.habarshy.chat.Attachment;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.RawText;
import kz.habarshy.chat.Shown;
import kz.habarshy.chat.Speaker;
import kz.habarshy.chat.Standing;
import kz.habarshy.redis.StateUnavailable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramReaderTest {
    private static final ChatKey CHAT = new ChatKey(new Account("tg", 700000001), -100123);
    private static final Speaker AIGUL = new Speaker(new PersonId(5), false, false, false, "kk");
    private final Identity identity = new Identity();
    private final TelegramReader reader = new TelegramReader(_ -> identity);

    TelegramReaderTest() {
        identity.learned(new Bot(700000001, "habarshy_bot", "Хабаршы", false));
    }

    @Test
    void readsWhatANeighbourSays() {
        var said = said(message("'text':'Санақ қашан?'"));
        var shown = new Speaker(AIGUL.id(), false, false, false, "kk", new Shown("", "Айгүл"));
        assertThat(said)
                .isEqualTo(new Incoming.Said(
                        CHAT, shown, 42, "Санақ қашан?", false, false, false, List.of(), null, null, null, null));
    }

    @Test
    void takesEverythingInPrivateAsSaidToTheBot() {
        assertThat(said(update("message", "'chat':{'id':5,'type':'private'},'text':'Сәлем'"))
                        .toBot())
                .isTrue();
    }

    @Test
    void takesAMentionOutOfTheText() {
        var said = said(
                message("'text':'@Habarshy_Bot, санақ қашан?','entities':[{'type':'mention','offset':0,'length':13}]"));
        assertThat(said.toBot()).isTrue();
        assertThat(said.text()).isEqualTo("санақ қашан?");
        var middle = said(
                message("'text':'Айтшы @habarshy_bot қашан?','entities':[{'type':'mention','offset':6,'length':13}]"));
        assertThat(middle.text()).isEqualTo("Айтшы қашан?");
    }

    @Test
    void readsWhatIsTypedAfterItsNameButNoSecondPage() {
        String query = "{'update_id':7,'inline_query':{'id':'9','from':{'id':5,'is_bot':false,'language_code':'kk'},"
                + "'query':'қашан','offset':'%s','chat_type':'group'}}";
        assertThat(read(query.formatted(""))).isEqualTo(new Incoming.Sought(CHAT, AIGUL, "9", "қашан"));
        assertThat(read(query.formatted("10"))).isNull();
    }

    @Test
    void readsACallFromAChatThatItIsNotIn() {
        String call = "{'update_id':7,'guest_message':{'message_id':4,%s'date':1,'chat':{'id':-5,'type':'group'},"
                + "'from':{'id':5,'is_bot':false,'language_code':'kk'},'text':'@habarshy_bot рас па?',"
                + "'entities':[{'type':'mention','offset':0,'length':13}],"
                + "'reply_to_message':{'message_id':3,'date':1,'chat':{'id':-5},'text':'код керек'}}}";
        assertThat(read(call.formatted("'guest_query_id':'77',")))
                .isEqualTo(new Incoming.Called(CHAT, AIGUL, "77", "рас па?", "код керек"));
        assertThat(read(call.formatted(""))).isNull();
    }

    @Test
    void leavesMentionsOfOthersAlone() {
        var said = said(message("'text':'@aigul қара','entities':[{'type':'mention','offset':0,'length':6}]"));
        assertThat(said.toBot()).isFalse();
        assertThat(said.text()).isEqualTo("@aigul қара");
    }

    @Test
    void countsOffsetsAsTelegramDoes() {
        var said = said(message("'text':'😀 @habarshy_bot иә','entities':[{'type':'mention','offset':3,'length':13}]"));
        assertThat(said.toBot()).isTrue();
        assertThat(said.text()).isEqualTo("😀 иә");
    }

    @Test
    void cutsItsNameOffACommand() {
        var said = said(
                message("'text':'/start@habarshy_bot abc','entities':[{'type':'bot_command','offset':0,'length':19}]"));
        assertThat(said.toBot()).isTrue();
        assertThat(said.text()).isEqualTo("/start abc");
    }

    @Test
    void ignoresTheCommandsOfOtherBots() {
        assertThat(read(message(
                        "'text':'/start@other_bot','entities':[{'type':'bot_command','offset':0,'length':16}]")))
                .isNull();
    }

    @Test
    void doesNotTakeANamelessCommandInAGroupForItsOwn() {
        String help = "'text':'/help','entities':[{'type':'bot_command','offset':0,'length':5}]";
        assertThat(said(message(help)).toBot()).isFalse();
        assertThat(said(message(help)).text()).isEqualTo("/help");
        assertThat(said(message(help + ",'reply_to_message':{'message_id':9,'from':{'id':700000001}}"))
                        .toBot())
                .isTrue();
    }

    @Test
    void readsTheMessageThatIsAnswered() {
        var said = said(
                message("'text':'Рас па?','reply_to_message':{'message_id':9,'from':{'id':6},'caption':'Төлеңіз'}"));
        assertThat(said.replyTo()).isEqualTo(9);
        assertThat(said.repliedText()).isEqualTo("Төлеңіз");
        assertThat(said.toBot()).isFalse();
        var ours = said(message("'text':'Иә','reply_to_message':{'message_id':9,'from':{'id':700000001},'text':'?'}"));
        assertThat(ours.toBot()).isTrue();
    }

    @Test
    void checksTheLinksOfTheMessageAnswered() {
        var said = said(message("'text':'/check','entities':[{'type':'bot_command','offset':0,'length':6}],"
                + "'reply_to_message':{'message_id':9,'text':'басыңыз',"
                + "'entities':[{'type':'text_link','offset':0,'length':7,'url':'https://sanaq.example/x'}]}"));
        assertThat(said.links()).containsExactly("https://sanaq.example/x");
    }

    @Test
    void findsEveryLink() {
        var said = said(message("'text':'kaspi.example t.me/zhala мұнда','forward_origin':{'type':'user'},"
                + "'entities':[{'type':'url','offset':0,'length':13},"
                + "{'type':'text_link','offset':25,'length':5,'url':'http://evil.example'}],"
                + "'reply_markup':{'inline_keyboard':[[{'text':'a','url':'https://button.example'},{'text':'b'}]]},"
                + "'link_preview_options':{'url':'https://preview.example'}"));
        assertThat(said.links())
                .containsExactlyInAnyOrder(
                        "kaspi.example",
                        "t.me/zhala",
                        "http://evil.example",
                        "https://button.example",
                        "https://preview.example");
        assertThat(said.forwarded()).isTrue();
    }

    @Test
    void readsATopicOnlyWhereThereIsOne() {
        String opened =
                "'reply_to_message':{'message_id':3,'from':{'id':700000001},'forum_topic_created':{'name':'x'}}";
        var topic = said(message("'text':'а','message_thread_id':3,'is_topic_message':true," + opened));
        assertThat(topic.thread()).isEqualTo(3);
        assertThat(topic.replyTo()).isNull();
        assertThat(topic.toBot()).isFalse();
        assertThat(said(message("'text':'а','message_thread_id':3")).thread()).isNull();
    }

    @Test
    void knowsAnAnonymousAdministrator() {
        var by = said(message("'text':'/setup','from':{'id':1087968824,'is_bot':true,'first_name':'Group'},"
                        + "'sender_chat':{'id':-100123,'type':'supergroup'}"))
                .by();
        assertThat(by.asChat()).isTrue();
        assertThat(by.channel()).isFalse();
        assertThat(by.bot()).isFalse();
    }

    @Test
    void knowsAChannelsPost() {
        var linked = said(message("'text':'а','from':{'id':777000,'is_bot':false},'is_automatic_forward':true,"
                        + "'sender_chat':{'id':-100999,'type':'channel'}"))
                .by();
        assertThat(linked.channel()).isTrue();
        assertThat(linked.asChat()).isFalse();
        var asChannel = said(message("'text':'а','from':{'id':136817688,'is_bot':true},"
                        + "'sender_chat':{'id':-100999,'type':'channel'}"))
                .by();
        assertThat(asChannel.channel()).isTrue();
    }

    @Test
    void readsAnEdit() {
        assertThat(said(update("edited_message", "'text':'жаңа','edit_date':1700000001"))
                        .edited())
                .isTrue();
    }

    @Test
    void readsWhatIsSaidByWayOfAnotherBotAsForwardedAndTellsTheBot() {
        var via =
                said(message("'text':'gif','via_bot':{'id':3,'is_bot':true,'username':'gif_bot','first_name':'Gif'}"));
        assertThat(via.forwarded()).isTrue();
        assertThat(Objects.requireNonNull(via.origin().via()).shown()).isEqualTo(new Shown("gif_bot", "Gif"));
        assertThat(read(message("'text':'а','via_bot':{'id':700000001,'is_bot':true,'first_name':'Хабаршы'}")))
                .isNull();
        assertThat(read(update(
                        "message", "'chat':{'id':5,'type':'private'},'text':'а','via_bot':{'id':3,'is_bot':true}")))
                .isNull();
    }

    @Test
    void tellsWhatComesOutOfAChannelFromWhatTheHousesOwnChannelPosts() {
        assertThat(said(message("'text':'а','forward_origin':{'type':'channel','chat':{'id':-1005},'date':1}"))
                        .origin()
                        .channel())
                .isTrue();
        assertThat(said(message("'text':'а','sender_chat':{'id':-100999,'type':'channel'}"))
                        .origin()
                        .channel())
                .isTrue();
        assertThat(said(message("'text':'а','is_automatic_forward':true,'sender_chat':{'id':-100999,'type':'channel'},"
                                + "'forward_origin':{'type':'channel','chat':{'id':-100999},'date':1}"))
                        .origin()
                        .channel())
                .isFalse();
        assertThat(said(message("'text':'а','forward_origin':{'type':'user','date':1}"))
                        .origin()
                        .channel())
                .isFalse();
    }

    @Test
    void meetsWhoComesIntoAGroupButNotItself() {
        String newcomers = "'new_chat_members':[{'id':700000001,'is_bot':true,'first_name':'Хабаршы'},"
                + "{'id':8,'is_bot':true,'username':'habarshy_b0t','first_name':'Хабаршы','last_name':'2'}]";
        assertThat(read(message(newcomers))).isInstanceOfSatisfying(Incoming.Met.class, met -> {
            assertThat(met.who()).extracting(Speaker::shown).containsExactly(new Shown("habarshy_b0t", "Хабаршы 2"));
            assertThat(met.who().getFirst().bot()).isTrue();
        });
        assertThat(read(message("'new_chat_members':[{'id':700000001,'is_bot':true,'first_name':'Хабаршы'}]")))
                .isNull();
    }

    @Test
    void tellsWhatASpeakerOrAChannelShowsOfItself() {
        var channel = said(message("'text':'а','from':{'id':136817688,'is_bot':true},"
                        + "'sender_chat':{'id':-100999,'type':'channel','title':'Хабаршы','username':'habarshy_kz'}"))
                .by();
        assertThat(channel.shown()).isEqualTo(new Shown("habarshy_kz", "Хабаршы"));
        assertThat(said(message("'text':'а'")).by().shown()).isEqualTo(new Shown("", "Айгүл"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'document':{'file_id':'d','file_name':'тізім.csv','file_size':7} | document | d | тізім.csv | 7
                    'photo':[{'file_id':'s','file_size':1},{'file_id':'p','file_size':9}] | photo | p | ~~ | 9
                    'voice':{'file_id':'v','file_size':3} | voice | v | ~~ | 3
                    'sticker':{'file_id':'t'} | sticker | t | ~~ | 0
                    'contact':{'phone_number':'+77010000000','first_name':'А'} | contact | ~~ | ~~ | 0
                    'animation':{'file_id':'a'},'document':{'file_id':'a'} | other | a | ~~ | 0
                    'location':{'latitude':1.5,'longitude':2} | other | ~~ | ~~ | 0
                    """, quoteCharacter = '~')
    void knowsWhatCameAlong(String field, String kind, String file, String name, long bytes) {
        var said = said(message("'caption':'мынау'," + field));
        assertThat(said.attachment()).isEqualTo(new Attachment(kind, file, name, bytes, ""));
        assertThat(said.text()).isEqualTo("мынау");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'left_chat_member':{'id':5}",
                "'pinned_message':{'message_id':1,'text':'а'}",
                "'new_chat_title':'Үй'",
                "'group_chat_created':true",
                "'something_of_next_year':{'text':'а'}"
            })
    void ignoresServiceMessages(String service) {
        assertThat(read(message(service))).isNull();
    }

    @Test
    void readsAMove() {
        assertThat(read(message("'migrate_to_chat_id':-100777"))).isEqualTo(new Incoming.Moved(CHAT, -100777));
        assertThat(read(update("message", "'chat':{'id':-100777,'type':'supergroup'},'migrate_from_chat_id':-4")))
                .isEqualTo(new Incoming.Moved(CHAT, -100777));
    }

    @Test
    void readsAPress() {
        assertThat(read(press("'message':{'message_id':8,'date':1700000000,'chat':{'id':-100123}},'data':'yes'")))
                .isEqualTo(new Incoming.Pressed(CHAT, AIGUL, "q1", 8, "yes"));
    }

    @Test
    void doesNotSayWhichMessageWasTooOldToTell() {
        assertThat(read(press("'message':{'message_id':8,'date':0,'chat':{'id':-100123}},'data':'yes'")))
                .isEqualTo(new Incoming.Pressed(CHAT, AIGUL, "q1", 0, "yes"));
        assertThat(read(press("'inline_message_id':'i','data':'yes'")))
                .isEqualTo(new Incoming.Pressed(CHAT, AIGUL, "q1", 0, "yes"));
        assertThat(read(press("'game_short_name':'g'"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    'status':'member' | MEMBER | false
                    'status':'administrator' | ADMIN | true
                    'status':'restricted','is_member':true,'can_send_messages':false | MUTED | false
                    'status':'restricted','is_member':true,'can_send_messages':true | MEMBER | false
                    'status':'restricted','is_member':false | GONE | false
                    'status':'left' | GONE | false
                    'status':'kicked' | GONE | false
                    """, quoteCharacter = '~')
    void readsItsOwnPlace(String status, Standing standing, boolean readsAll) {
        assertThat(read(place("'id':-100123,'type':'supergroup','title':'Абай 10'", status)))
                .isEqualTo(new Incoming.Placed(CHAT, AIGUL, standing, readsAll, true, "Абай 10"));
    }

    @Test
    void takesABlockForGoneAndAChannelForNothing() {
        assertThat(read(place("'id':5,'type':'private'", "'status':'kicked'")))
                .isEqualTo(new Incoming.Placed(CHAT, AIGUL, Standing.GONE, true, false, ""));
        assertThat(read(place("'id':-1009,'type':'channel'", "'status':'administrator'")))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "7", "{\"update_id\":1,\"message\":{\"text\":\"a\",\"date\":1}}"})
    void refusesWhatCannotBeRead(String json) {
        assertThatThrownBy(() -> reader.read(CHAT, RawText.of(json))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsAResidentsWordsOutOfItsComplaints() {
        assertThatThrownBy(() -> reader.read(CHAT, RawText.of("{\"message\":{\"text\":\"құпия")))
                .hasMessageNotContaining("құпия")
                .hasNoCause();
    }

    @Test
    void ignoresKindsItDidNotAskFor() {
        assertThat(read("{'update_id':1,'poll':{'id':'1'}}")).isNull();
    }

    @Test
    void asksForPatienceUntilItKnowsItself() {
        var early = new TelegramReader(_ -> new Identity());
        assertThatThrownBy(
                        () -> early.read(CHAT, RawText.of(message("'text':'а'").replace('\'', '"'))))
                .isInstanceOf(StateUnavailable.class);
    }

    private Incoming.Said said(String json) {
        Incoming news = read(json);
        assertThat(news).isInstanceOf(Incoming.Said.class);
        return (Incoming.Said) Objects.requireNonNull(news);
    }

    private @Nullable Incoming read(String json) {
        var text = json.replace('\'', '"');
        Incoming news = reader.read(CHAT, RawText.of(text));
        assertThat(reader.read(CHAT, new UpdateTree(reader.tree(text)))).isEqualTo(news);
        return news;
    }

    private static String message(String fields) {
        return update("message", fields);
    }

    private static String update(String kind, String fields) {
        return "{'update_id':1,'%s':%s}".formatted(kind, body(fields));
    }

    /// Fields given come last, so they win over the usual ones.
    private static String body(String fields) {
        return ("{'message_id':42,'date':1700000000,'chat':{'id':-100123,'type':'supergroup','title':'Абай 10'},"
                        + "'from':{'id':5,'is_bot':false,'first_name':'Айгүл','language_code':'kk-KZ'},%s}")
                .formatted(fields);
    }

    private static String press(String fields) {
        return "{'update_id':1,'callback_query':{'id':'q1','from':{'id':5,'is_bot':false,'language_code':'kk'},%s}}"
                .formatted(fields);
    }

    private static String place(String chat, String status) {
        return String.format(
                Locale.ROOT,
                "{'update_id':1,'my_chat_member':{'chat':{%s},'from':{'id':5,'language_code':'kk'},'date':1,"
                        + "'old_chat_member':{'status':'left'},'new_chat_member':{'user':{'id':700000001},%s}}}",
                chat,
                status);
    }
}
