package kz.habarshy.conversation;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.at;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.links;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.pressed;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.campaign.Entry;
import kz.habarshy.campaign.Topic;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuAndSharingTest {
    @ParameterizedTest
    @CsvSource({"kk, Мерзімдер, Қандай, q:topic:dates:0:kk", "ru, Сроки, что, q:topic:dates:0:ru"})
    void showsTheTopicsAndEditsItself(String language, String topic, String unused, String first) {
        Decision menu = House.decide(said(OWN, OLGA, "/faq", true), own("b.lang", language), SEPTEMBER);
        assertThat(data(menu)).first().isEqualTo(first);
        Decision opened = House.decide(pressed(OWN, OLGA, first), own("b.lang", language), SEPTEMBER);
        assertThat(opened.posts().getFirst().act()).isInstanceOf(Act.AnswerPress.class);
        assertThat(((Act.EditMessage) opened.posts().get(1).act()).message()).isEqualTo(9);
        assertThat(words(opened).getFirst()).contains(topic);
        assertThat(data(opened)).contains("q:entry:dates_online:" + language, "q:topics:" + language);
        Decision entry = House.decide(pressed(OWN, OLGA, "q:entry:dates_online:" + language), own(), SEPTEMBER);
        assertThat(words(entry).getFirst()).contains("15");
        assertThat(data(entry)).contains("q:topic:dates:0:" + language);
        assertThat(unused).isNotEmpty();
    }

    @Test
    void reachesEveryQuestionOfThePackThroughTheMenu() {
        for (Topic topic : BuildingsOnTrial.CAMPAIGN.topics()) {
            List<String> first =
                    data(House.decide(pressed(OWN, AIGUL, "q:topic:" + topic.id() + ":0:kk"), own(), SEPTEMBER));
            List<String> second =
                    data(House.decide(pressed(OWN, AIGUL, "q:topic:" + topic.id() + ":1:kk"), own(), SEPTEMBER));
            for (Entry entry : BuildingsOnTrial.CAMPAIGN.entriesOf(topic)) {
                String data = "q:entry:" + entry.id() + ":kk";
                assertThat(first.contains(data) || second.contains(data))
                        .as(data)
                        .isTrue();
                assertThat(data.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(64);
            }
        }
    }

    @Test
    void showsTheFullAnswerAndWaysOnBehindTheDots() {
        Decision inPrivate = House.decide(pressed(OWN, OLGA, "q:more:dates_online:ru"), own(), SEPTEMBER);
        assertThat(data(inPrivate)).contains("q:topics:ru").anyMatch(data -> data.startsWith("q:entry:"));
        Decision inGroup = House.decide(pressed(GROUP, AIGUL, "q:more:dates_online:kk"), served("kk"), SEPTEMBER);
        assertThat(data(inGroup)).isEmpty();
        assertThat(links(inGroup))
                .contains("https://t.me/habarshy_bot?start=menu")
                .anyMatch(link -> link.startsWith("https://t.me/habarshy_bot?start=q_"));
    }

    @ParameterizedTest
    @CsvSource({"q_dates_online_kk, қоса алғанда", "q_dates_online_ru, включительно"})
    void answersAQuestionThatADeepLinkNames(String word, String answer) {
        assertThat(words(House.decide(said(OWN, OLGA, "/start " + word, true), own(), SEPTEMBER))
                        .getFirst())
                .contains(answer);
    }

    @ParameterizedTest
    @CsvSource({"kk, Жарамды: 17 қыркүйекті қоса алғанда", "ru, Действительно по 17 сентября включительно"})
    void sharesADatedTextWithItsEnd(String language, String valid) {
        Decision card = House.decide(said(GROUP, OLGA, "/share", true), served(language), SEPTEMBER);
        assertThat(words(card).getFirst()).contains(valid, "1446", "sanaq.gov.kz");
        Decision shown = House.decide(
                said(OWN, OLGA, "/start share_dates_online_" + language, true), own("b.lang", language), SEPTEMBER);
        assertThat(words(shown).getFirst()).contains(valid);
        for (String link : links(shown)) {
            assertThat(link).startsWith("https://wa.me/?text=").hasSizeLessThanOrEqualTo(2000);
            assertThat(URLDecoder.decode(link, StandardCharsets.UTF_8))
                    .contains(valid)
                    .contains("1446");
        }
    }

    @Test
    void neverLinksMoreThanAnAddressCanCarry() {
        for (Entry entry : BuildingsOnTrial.CAMPAIGN.entries()) {
            for (String language : List.of("kk", "ru")) {
                Decision answer = House.decide(
                        said(OWN, OLGA, "/start q_" + entry.id() + "_" + language, true), own(), SEPTEMBER);
                assertThat(links(answer)).allMatch(link -> link.length() <= 2000);
                assertThat(Links.of(entry.id(), Language.KK).length() + Links.SHARE.length())
                        .isLessThanOrEqualTo(64);
            }
        }
    }

    @Test
    void sharesForOneDayWhileNobodyKnowsWhatComesNext() {
        Decision card = House.decide(said(GROUP, OLGA, "/share", true), served("ru"), at("2021-10-17T12:00"));
        assertThat(words(card).getFirst()).contains("Действительно по 18 октября включительно");
    }

    @Test
    void sharesNothingOnceTheCensusIsOver() {
        Decision card = House.decide(said(GROUP, OLGA, "/share", true), served("both"), at("2021-12-01T12:00"));
        assertThat(words(card).getFirst()).contains("Санақ аяқталды").contains("Перепись завершена");
        assertThat(links(card)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, '15 қазан, 35 күн қалды'", "ru, '15 октября, осталось 35 дней'"})
    void namesTheNextLastDay(String language, String line) {
        Decision deadline = House.decide(said(OWN, OLGA, "/deadline", true), own("b.lang", language), SEPTEMBER);
        assertThat(words(deadline).getFirst()).contains(line);
    }

    @ParameterizedTest
    @CsvSource({"kk, Сәлеметсіз бе, Командалар", "ru, Здравствуйте, Команды"})
    void beginsAndHelps(String language, String hello, String commands) {
        Decision start = House.decide(said(OWN, OLGA, "/start", true), own("b.lang", language), SEPTEMBER);
        assertThat(words(start).getFirst()).contains(hello);
        assertThat(data(start)).hasSize(6);
        assertThat(words(House.decide(said(OWN, OLGA, "/help", true), own("b.lang", language), SEPTEMBER))
                        .getFirst())
                .contains(commands);
        assertThat(words(House.decide(said(OWN, OLGA, hello, true), own("b.lang", language), SEPTEMBER))
                        .getFirst())
                .contains(hello);
    }

    @Test
    void leavesOtherBotsCommandsAlone() {
        assertThat(House.decide(said(GROUP, OLGA, "/ban", true), served("ru"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }
}
