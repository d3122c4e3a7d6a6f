package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@SideBySide
class HiddenLinkJourneyTest {
    private final Town town = Town.shared();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '~', delimiter = '|', textBlock = """
                    KK | 'text':'Санақтан мұнда өтіңіз','entities':[{'type':'text_link','offset':9,'length':5,'url':'https://sanaq-gov.kz'}]
                    RU | 'text':'Пройдите здесь','entities':[{'type':'text_link','offset':9,'length':5,'url':'https://sanaq-gov.kz'}]
                    KK | 'text':'Халық санағы','reply_markup':{'inline_keyboard':[[{'text':'Өту','url':'https://sanaq-gov.kz'}]]}
                    RU | 'text':'Перепись','reply_markup':{'inline_keyboard':[[{'text':'Пройти','url':'https://sanaq-gov.kz'}]]}
                    KK | 'document':{'file_id':'x','file_unique_id':'x','file_name':'нұсқау.pdf'},'caption':'Санақтан sanaq-gov.kz сайтында өтіңіз'
                    RU | 'photo':[{'file_id':'x','file_unique_id':'x','width':9,'height':9}],'caption':'Пройдите на sanaq-gov.kz'
                    KK | 'text':'мынаны қараңыздар','external_reply':{'origin':{}},'quote':{'text':'Санақ енді sanaq-gov.kz сайтында','position':0}
                    KK | 'text':'Санақтан sanaq-gov.kz сайтында өтіңіз','via_bot':{'id':3,'is_bot':true,'first_name':'B','username':'b_bot'}
                    RU | 'text':'Перепись на sanaq-gov.kz','via_bot':{'id':3,'is_bot':true,'first_name':'B','username':'b_bot'}
                    KK | 'text':'Санақ енді sanaq-gov.kz сайтында','forward_origin':{'type':'channel','chat':{'id':-1005,'type':'channel'},'message_id':4,'date':1}
                    RU | 'text':'Перепись на sanaq-gov.kz','forward_origin':{'type':'channel','chat':{'id':-1005,'type':'channel'},'message_id':4,'date':1}
                    RU | 'poll':{'id':'1','question':'Перепись проходим на sanaq-gov.kz','options':[{'text':'да'}]}
                    """)
    void warnsOfALinkWhereverItHides(Tongue tongue, String fields) {
        House house = House.served(town, tongue).level(2);
        String content = "{" + fields.replace('\'', '"') + "}";
        long said = town.people().send(house.chat(), house.neighbour(), content);
        SeenMessage warning = town.await(house.chat(), seen -> seen.fromBot() && seen.replyTo() == said);
        assertThat(warning.text())
                .startsWith(tongue.of("Абай болыңыз:", "Осторожно:"))
                .contains("sanaq.gov.kz");
        assertThat(warning.text()).doesNotContain("sanaq-gov");
    }

    @ParameterizedTest
    @EnumSource
    void saysInPrivateWhatIsWrongWithAPoll(Tongue tongue) {
        long person = House.person(town, tongue);
        String question = tongue.of("Санақ коды келді ме? Кодты маған айтыңыз", "Пришёл код переписи? Скажите его мне");
        String poll = "{\"poll\":{\"id\":\"1\",\"question\":\"" + question + "\",\"options\":[]}}";
        long said = town.people().send(person, person, poll);
        SeenMessage verdict = town.await(person, seen -> seen.fromBot() && seen.id() > said);
        assertThat(verdict.text()).contains(tongue.of("алаяқтық белгілері бар", "есть признаки обмана"));
    }
}
