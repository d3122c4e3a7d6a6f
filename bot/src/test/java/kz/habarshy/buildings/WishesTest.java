package kz.habarshy.buildings;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.NAMELESS_ADMIN;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.answered;
import static kz.habarshy.buildings.Talking.at;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.decided;
import static kz.habarshy.buildings.Talking.links;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.pressed;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Lost;
import kz.habarshy.chat.Incoming.Placed;
import kz.habarshy.chat.Speaker;
import kz.habarshy.chat.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WishesTest {
    private final Buildings buildings = BuildingsOnTrial.buildings();

    private Decision wish(ChatKey chat, Speaker by, ChatState state, String wish, String argument) {
        return decided(buildings.wish(said(chat, by, "", true), state, wish, argument, SEPTEMBER));
    }

    private Decision granted(ChatState group, String wish, String argument) {
        return buildings.found(answered(wish(GROUP, OLGA, group, wish, argument), true), group, SEPTEMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 15.10, '15 қазанды қоса алғанда үндемеймін', 2021-10-15",
        "ru, до 15 октября, молчу по 15 октября включительно, 2021-10-15",
        "ru, 3 дня, молчу по 13 сентября включительно, 2021-09-13",
        "kk, '', үндемеймін, 9999-12-31"
    })
    void pausesForAnAdmin(String language, String argument, String line, String day) {
        ChatState group = served(language);
        Decision pause = granted(group, "pause", argument);
        assertThat(words(pause).getFirst()).contains(line);
        assertThat(after(group, pause).fields()).containsEntry("b.paused", day);
    }

    @Test
    void endsAPauseAndAsksWhereItDoesNotUnderstand() {
        ChatState paused = served("ru", "b.paused", "2021-10-15");
        assertThat(after(paused, granted(paused, "pause", "off")).fields()).doesNotContainKey("b.paused");
        assertThat(words(granted(served("kk"), "pause", "бірдеңе")).getFirst()).contains("Күнді түсінбедім");
        assertThat(words(granted(served("ru"), "pause", "когда-нибудь")).getFirst())
                .contains("Не понял день");
    }

    @Test
    void takesNoOrderFromANeighbour() {
        Decision refused =
                buildings.found(answered(wish(GROUP, OLGA, served("ru"), "leave", ""), false), served("ru"), SEPTEMBER);
        assertThat(refused.changes()).isEmpty();
        assertThat(refused.posts()).noneMatch(post -> post.act() instanceof Act.Leave);
        assertThat(words(refused).getFirst()).contains("только администратор чата");
    }

    @ParameterizedTest
    @CsvSource({"kk, Сау болыңыздар", "ru, Всего доброго"})
    void leavesForAnAdmin(String language, String goodbye) {
        Decision left = granted(served(language), "leave", "");
        assertThat(words(left).getFirst()).contains(goodbye);
        assertThat(left.posts().getLast().act()).isInstanceOf(Act.Leave.class);
    }

    @Test
    void asksNobodyWhenTheGroupItselfSpeaks() {
        Decision paused = wish(GROUP, NAMELESS_ADMIN, served("ru"), "pause", "7");
        assertThat(after(served("ru"), paused).fields()).containsEntry("b.paused", "2021-09-17");
    }

    @ParameterizedTest
    @CsvSource({"kk, Чатта қай тілде", "ru, На каком языке"})
    void offersTheSetupInTheGroup(String language, String line) {
        Decision setup = granted(served(language), "setup", "");
        assertThat(words(setup).getFirst()).contains(line);
        assertThat(data(setup)).containsExactly("b:lang:kk", "b:lang:ru", "b:lang:both");
        assertThat(links(setup)).containsExactly("https://t.me/habarshy_bot?start=setup_-1001234567890");
        assertThat(after(served(language), granted(served(language), "setup", "2"))
                        .fields())
                .containsEntry("b.level", "2");
    }

    @Test
    void forgetsAGroupAfterAQuestionOnly() {
        Decision question = granted(served("kk"), "forget", "");
        assertThat(question.changes()).isEmpty();
        assertThat(data(question)).containsExactly("b:wish:forget-yes");
        Decision asking = buildings.pressed(pressed(GROUP, AIGUL, "b:wish:forget-yes"), served("kk"));
        Decision forgotten = buildings.found(answered(asking, true), served("kk"), SEPTEMBER);
        assertThat(after(served("kk"), forgotten).fields()).isEmpty();
        Decision refused = buildings.found(answered(asking, false), served("kk"), SEPTEMBER);
        assertThat(refused.changes()).isEmpty();
        assertThat(((Act.AnswerPress) refused.posts().getFirst().act()).alert()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"kk, қазақша сөйлесеміз", "ru, говорим по-русски"})
    void speaksThePersonsLanguage(String language, String line) {
        assertThat(data(wish(OWN, OLGA, own(), "language", ""))).containsExactly("b:my:kk", "b:my:ru");
        Decision chosen = buildings.pressed(pressed(OWN, OLGA, "b:my:" + language), own());
        assertThat(words(chosen).getFirst()).contains(line);
        assertThat(after(own(), chosen).fields()).containsEntry("b.lang", language);
    }

    @ParameterizedTest
    @CsvSource({"kk, еске саламын, 15 қазан, енді еске салмаймын", "ru, напомню, 15 октября, больше не напоминаю"})
    void remindsAPersonUntilTheyAreDone(String language, String line, String day, String end) {
        ChatState person = own("b.lang", language);
        Decision begun = wish(OWN, OLGA, person, "remind", "");
        assertThat(words(begun).getFirst()).contains(line).contains(day);
        assertThat(begun.changes()).contains(new Change.Set("reminds", OWN.toString(), language));
        assertThat(data(begun)).containsExactly(PersonalReminders.DONE);
        Decision done = buildings.pressed(pressed(OWN, OLGA, PersonalReminders.DONE), after(person, begun));
        assertThat(words(done).getFirst()).contains(end);
        assertThat(done.changes()).contains(new Change.Remove("reminds", OWN.toString()));
    }

    @ParameterizedTest
    @CsvSource({"kk, жеке хатпен", "ru, напомнить лично"})
    void offersAPersonalReminderInAGroupByDeepLink(String language, String line) {
        Decision offer = wish(GROUP, OLGA, served(language), "remind", "");
        assertThat(words(offer).getFirst()).contains(line);
        assertThat(links(offer)).containsExactly("https://t.me/habarshy_bot?start=remind");
        assertThat(decided(buildings.started(said(OWN, OLGA, "", true), own(), "remind", SEPTEMBER))
                        .changes())
                .isNotEmpty();
    }

    @Test
    void remindsOfNothingOnceTheCensusIsOver() {
        Decision none = decided(buildings.wish(said(OWN, OLGA, "", true), own(), "remind", "", at("2021-12-01T12:00")));
        assertThat(none.changes()).isEmpty();
        assertThat(words(none).getFirst()).contains("напоминать не о чем");
    }

    @Test
    void stopsRemindingWhereNothingArrivesAndBeginsAgain() {
        ChatState person = own("b.remind", "ru");
        assertThat(buildings.lost(new Lost(OWN, "blocked"), person).changes())
                .containsExactly(new Change.Remove("reminds", OWN.toString()));
        var back = new Placed(OWN, OLGA, Standing.MEMBER, true, false, "");
        assertThat(buildings.placed(back, person).changes())
                .containsExactly(new Change.Set("reminds", OWN.toString(), "ru"));
    }

    @ParameterizedTest
    @CsvSource({"kk, Сіз туралы", "ru, о вас"})
    void forgetsAPerson(String language, String line) {
        ChatState person = own("b.lang", language, "b.remind", language, "a.answered", "1 x kk 2");
        Decision forgotten = wish(OWN, OLGA, person, "forget", "");
        assertThat(words(forgotten).getFirst()).contains(line);
        assertThat(after(person, forgotten).fields()).isEmpty();
        assertThat(forgotten.changes()).contains(new Change.Remove("reminds", OWN.toString()));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-10-15, 2021-10-15",
        "до 15.10, 2021-10-15",
        "15.10.2021, 2021-10-15",
        "15 қазанға дейін, 2021-10-15",
        "15-го октября, 2021-10-15",
        "на неделю, 2021-09-17",
        "екі емес 2 апта, 2021-09-24",
        "бір айға, 2021-10-10",
        "10, 2021-09-20",
        "5 қаңтар, 2022-01-05"
    })
    void readsDaysAsPeopleWriteThem(String words, LocalDate day) {
        assertThat(Days.parse(words, LocalDate.parse("2021-09-10"))).contains(day);
    }

    @Test
    void readsNoDayOutOfOtherWords() {
        LocalDate today = LocalDate.parse("2021-09-10");
        assertThat(Days.parse("потом", today)).isEmpty();
        assertThat(Days.parse("32.13", today)).isEmpty();
        assertThat(Days.parse("2020-01-01", today)).isEmpty();
    }
}
