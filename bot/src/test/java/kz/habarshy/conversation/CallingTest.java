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
import java.util.List;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallingTest {
    private static Said mention(String text, @Nullable String replied) {
        Long to = replied == null ? null : 7L;
        return new Said(GROUP, OLGA, 100, text, true, false, false, List.of(), to, replied, null, null);
    }

    private static Decision overheard(String text, ChatState state) {
        return House.decide(said(GROUP, OLGA, text, false), state, SEPTEMBER);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            зачем нам этот бот | ru | Я бот Хабаршы
            зачем нам этот бот? | ru | Я бот Хабаршы
            нафига нам бот в чате | ru | Я бот Хабаршы
            а этот бот вообще кто? | ru | Я бот Хабаршы
            кто хозяин бота | ru | Я бот Хабаршы
            для чего этот бот | ru | Я бот Хабаршы
            что этот бот делает? | ru | Задайте вопрос
            бот, ты тут? | ru | Задайте вопрос
            бұл бот не үшін керек | kk | Мен Хабаршы деген ботпын
            бұл бот не үшін керек | ru | Мен Хабаршы деген ботпын
            бұл бот бізге не керек | kk | Мен Хабаршы деген ботпын
            мына бот кімдікі | kk | Мен Хабаршы деген ботпын
            боттың керегі не | kk | Мен Хабаршы деген ботпын
            осы бот не істейді | kk | Сұрақты маған жауап ретінде
            хабаршы, барсың ба | kk | Сұрақты маған жауап ретінде
            """)
    void saysWhatItIsAndDoesWhereNeighboursAskEachOther(String text, String language, String answer) {
        assertThat(words(overheard(text, served(language))))
                .singleElement()
                .asString()
                .contains(answer);
        assertThat(overheard(text, served(language, "b.level", "1"))).isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "не нужен нам этот бот",
                "бот тупой",
                "бот не отвечает",
                "этот бот опять пишет",
                "мой сын бота пишет на питоне",
                "кофебот сломался в холле",
                "бұл бот маған ұнамайды",
                "бот жауап бермей тұр",
                "бот",
                "что за ботинки у подъезда"
            })
    void leavesTalkAboutBotsAlone(String text) {
        assertThat(overheard(text, served("ru")).posts()).isEmpty();
    }

    @Test
    void saysOfItselfOnceInAWhile() {
        ChatState group = served("ru");
        Decision first = overheard("зачем нам этот бот", group);
        ChatState told = after(group, first);
        assertThat(overheard("вот именно, зачем нам этот бот", told).posts()).isEmpty();
        var later = SEPTEMBER.plus(Duration.ofMinutes(11));
        assertThat(House.decide(said(GROUP, OLGA, "зачем нам этот бот", false), told, later)
                        .posts())
                .hasSize(1);
        assertThat(House.decide(mention("зачем ты тут", null), told, SEPTEMBER).posts())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"'', kk, Сұрақты маған жауап ретінде", "'?', ru, Задайте вопрос", "' ?!', ru, Задайте вопрос"})
    void tellsHowToAskWhoeverCallsItsNameAndNoMore(String text, String language, String answer) {
        assertThat(words(House.decide(mention(text, null), served(language), SEPTEMBER))
                        .getFirst())
                .contains(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "онлайн санақ қашан бітеді?, kk, 15 қазан",
        "до какого числа онлайн-перепись?, ru, 15 октября",
        "всем хороших выходных, ru, Задайте вопрос"
    })
    void answersTheMessageUnderWhichItsNameAloneIsCalled(String replied, String language, String answer) {
        assertThat(words(House.decide(mention("", replied), served(language), SEPTEMBER))
                        .getFirst())
                .contains(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            санак ссылкасын жиберндерш | kk
            переписьтің ссылкасын тастаңыздаршы | kk
            санақтың сайтын тасташы біреу | kk
            закиньте ссылку на перепись | ru
            """)
    void givesTheSiteToWhoeverWantsTheLink(String text, String language) {
        assertThat(words(overheard(text, served(language))))
                .singleElement()
                .asString()
                .contains("sanaq.gov.kz");
    }
}
