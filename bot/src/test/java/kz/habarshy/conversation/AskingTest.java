package kz.habarshy.conversation;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.answered;
import static kz.habarshy.buildings.Talking.at;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.group;
import static kz.habarshy.buildings.Talking.links;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingTest {
    private static final String KK = "Онлайн санақ қашанға дейін?";
    private static final String RU = "До какого числа онлайн-перепись?";

    private static Said edited(ChatKey chat, String text) {
        return new Said(chat, OLGA, 100, text, true, true, false, List.of(), null, null, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "'Онлайн санақ қашанға дейін?', 15 қазанды қоса алғанда, дерек бойынша",
        "'До какого числа онлайн-перепись?', 15 октября, по данным на"
    })
    void answersInPrivateInTheLanguageOfTheAsker(String question, String answer, String source) {
        Decision decision = House.decide(said(OWN, OLGA, question, true), own(), SEPTEMBER);
        assertThat(words(decision).getFirst()).contains(answer).contains(source);
        assertThat(data(decision)).hasSize(3).first().asString().startsWith("q:more:");
        assertThat(decision.posts().getFirst().id()).isEqualTo("answer:100");
    }

    @ParameterizedTest
    @CsvSource({
        "'Онлайн санақ қашанға дейін?', kk, қоса алғанда",
        "'До какого числа онлайн-перепись?', ru, включительно"
    })
    void answersAClearQuestionInAGroupShortlyAndAsAReply(String question, String language, String answer) {
        Decision decision = House.decide(said(GROUP, OLGA, question, false), served(language), SEPTEMBER);
        assertThat(words(decision).getFirst()).contains(answer);
        var say = (Act.Say) decision.posts().getFirst().act();
        assertThat(say.replyTo()).isEqualTo(100);
        assertThat(say.buttons().getFirst()).hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void answersAKazakhQuestionInKazakhInARussianChat() {
        Decision decision = House.decide(said(GROUP, OLGA, KK, false), served("ru"), SEPTEMBER);
        assertThat(words(decision).getFirst()).contains("қоса алғанда");
    }

    @Test
    void staysSilentUnaskedBelowLevelTwoWhilePausedAndBeforeAnAdminHasChosen() {
        for (ChatState state : List.of(
                served("ru", "b.level", "1"),
                served("ru", "b.paused", "2021-09-10"),
                served("ru", "b.status", "resting"),
                group("b.status", "new"),
                group())) {
            assertThat(House.decide(said(GROUP, OLGA, RU, false), state, SEPTEMBER))
                    .isEqualTo(Decision.NONE);
            assertThat(words(House.decide(said(GROUP, OLGA, RU, true), state, SEPTEMBER)))
                    .isNotEmpty();
        }
    }

    @Test
    void staysSilentOnOrdinaryTalk() {
        assertThat(House.decide(said(GROUP, OLGA, "Когда включат воду?", false), served("ru"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
        assertThat(House.decide(said(GROUP, AIGUL, "Су қашан беріледі?", false), served("kk"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'Онлайн санақ қашанға дейін?', kk, жаңа ғана жауап бердім",
        "'До какого числа онлайн-перепись?', ru, только что ответил"
    })
    void linksToTheEarlierAnswerForTenMinutes(String question, String language, String line) {
        ChatState first = served(language);
        ChatState answered = after(first, House.decide(said(GROUP, OLGA, question, false), first, SEPTEMBER));
        Said again = new Said(GROUP, OLGA, 104, question, false, false, false, List.of(), null, null, null, null);
        Decision soon = House.decide(again, answered, SEPTEMBER.plus(Duration.ofMinutes(9)));
        assertThat(words(soon).getFirst()).contains(line).contains("https://t.me/c/1234567890/100");
        Decision later = House.decide(again, answered, SEPTEMBER.plus(Duration.ofMinutes(10)));
        assertThat(words(later).getFirst()).doesNotContain(line);
    }

    @Test
    void saysTheSameAnswerAgainInTheOtherLanguage() {
        ChatState first = served("both");
        ChatState answered = after(first, House.decide(said(GROUP, OLGA, RU, false), first, SEPTEMBER));
        Decision kazakh = House.decide(said(GROUP, AIGUL, KK, false), answered, SEPTEMBER);
        assertThat(words(kazakh).getFirst()).contains("қоса алғанда");
    }

    @ParameterizedTest
    @CsvSource({"'Нан қайдан аламыз?', kk, Мұны білмеймін", "'Где купить арбуз подешевле?', ru, Этого я не знаю"})
    void saysHonestlyThatItDoesNotKnow(String question, String language, String line) {
        ChatState state = served(language);
        Decision inGroup = House.decide(said(GROUP, OLGA, question, true), state, SEPTEMBER);
        assertThat(words(inGroup).getFirst()).contains(line, "1446").doesNotContain("\n");
        assertThat(links(inGroup)).containsExactly("https://t.me/habarshy_bot?start=menu");
        Decision inPrivate = House.decide(said(OWN, OLGA, question, true), own("b.lang", language), SEPTEMBER);
        assertThat(words(inPrivate).getFirst()).contains(line, "1446");
        assertThat(data(inPrivate)).last().asString().startsWith("q:topics:");
    }

    @Test
    void editsTheAnswerWhenTheQuestionIsEdited() {
        ChatState answered = after(own(), House.decide(said(OWN, OLGA, RU, true), own(), SEPTEMBER));
        Decision edit = House.decide(edited(OWN, "Какой штраф за отказ от переписи?"), answered, SEPTEMBER);
        var act = (Act.Edit) edit.posts().getFirst().act();
        assertThat(act.post()).isEqualTo("answer:100");
        assertThat(act.html()).containsIgnoringCase("меры за отказ");
    }

    @Test
    void leavesAnEditedMessageAloneThatItNeverAnswered() {
        assertThat(House.decide(edited(GROUP, RU), served("ru"), SEPTEMBER)).isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"рақмет, kk, Оқасы жоқ", "спасибо, ru, Пожалуйста"})
    void thanksInPrivateWithTopicsAndTheHotlineAndIsSilentInAGroup(String thanks, String language, String word) {
        Decision inPrivate = House.decide(said(OWN, OLGA, thanks, true), own("b.lang", language), SEPTEMBER);
        assertThat(words(inPrivate).getFirst()).startsWith(word).contains("1446");
        assertThat(data(inPrivate)).hasSize(6).allMatch(data -> data.startsWith("q:topic:"));
        assertThat(House.decide(said(GROUP, OLGA, thanks, true), served(language), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @Test
    void answersAVoiceMessageKindlyInPrivateOnly() {
        var voice = new kz.habarshy.chat.Attachment("voice", "f", "", 10, "");
        Said inPrivate = new Said(OWN, AIGUL, 1, "", true, false, false, List.of(), null, null, null, voice);
        assertThat(words(House.decide(inPrivate, own(), SEPTEMBER)).getFirst()).contains("Дауысты");
        Said inGroup = new Said(GROUP, AIGUL, 1, "", true, false, false, List.of(), null, null, null, voice);
        assertThat(House.decide(inGroup, served("kk"), SEPTEMBER)).isEqualTo(Decision.NONE);
    }

    @Test
    void takesNoNoticeOfBots() {
        var bot = new Speaker(new PersonId(8), true, false, false, "ru");
        assertThat(House.decide(said(GROUP, bot, RU, true), served("ru"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"сен кімсің, kk, Мысал әкімдігі", "кто тебя добавил, ru, Акимат примера"})
    void saysWhoRunsIt(String question, String language, String operator) {
        Decision decision = House.decide(said(GROUP, OLGA, question, true), served(language), SEPTEMBER);
        assertThat(words(decision).getFirst()).contains(operator).contains("+7 700 000");
    }

    @ParameterizedTest
    @CsvSource({"'15 қазанға дейін үндеме', kk", "'помолчи до 15 октября', ru"})
    void asksWhetherItIsAnAdminWhoWantsItQuiet(String wish, String language) {
        Decision asking = House.decide(said(GROUP, OLGA, wish, true), served(language), SEPTEMBER);
        Decision paused = House.decide(answered(asking, true), served(language), SEPTEMBER);
        assertThat(after(served(language), paused).fields()).containsEntry("b.paused", "2021-10-14");
        assertThat(House.decide(answered(asking, false), served(language), SEPTEMBER)
                        .changes())
                .isEmpty();
        assertThat(House.decide(said(GROUP, OLGA, wish, false), served(language), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"қазақша сөйле, kk, қазақша сөйлесеміз", "говори по-русски, ru, говорим по-русски"})
    void switchesThePersonsLanguageByPlainWords(String wish, String language, String line) {
        Decision switched = House.decide(said(OWN, OLGA, wish, true), own(), SEPTEMBER);
        assertThat(words(switched).getFirst()).contains(line);
        assertThat(after(own(), switched).fields()).containsEntry("b.lang", language);
    }

    @ParameterizedTest
    @CsvSource({"'Нан қайдан аламыз?', kk, Ұлттық статистика бюросынан", "'Где купить арбуз?', ru, Бюро национальной"})
    void sendsNobodyToTheHotlineOnceTheCensusIsOver(String question, String language, String bureau) {
        Decision unknown = House.decide(said(GROUP, OLGA, question, true), served(language), at("2021-12-01T12:00"));
        assertThat(words(unknown).getFirst()).contains(bureau).doesNotContain("1446");
    }
}
