package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentCheckTest {
    private static final String WHERE = "faq/where/entry.yaml";
    private static final String KAZAKH = "Сайт мекенжайы: {site}.";
    private static final String RUSSIAN = "Адрес сайта: {site}.";

    @Test
    void findsNothingInAGoodPack() {
        assertThat(new SmallPack().problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Сайт {site}, тез кіріңіз!                   | has an exclamation mark
            Сайт {site}, тез кіріңіз...                 | has a sign three times in a row
            Сайт '"{site}"', соны ашыңыз.               | has quotation marks other than « »
            Сайт мекенжайы - {site}.                    | has a hyphen or long dash for –
            Сайт  мекенжайы: {site}.                    | has spaces twice or at the end of a line
            Сайт мекенжайы : {site}.                    | has a space before a sign
            Сайт мекенжайы: {site} 👍                    | has an emoji
            Сайт **мекенжайы: {site}.                   | has ** that is not closed
            Сайт «мекенжайы: {site}.                    | has « without » or the reverse
            Сайт МЕКЕНЖАЙЫ: {site}.                     | «МЕКЕНЖАЙЫ» shouts
            Сайт мекенжайы: {site}-те.                  | glues letters to {site}
            Сайт мeкенжайы: {site}.                     | mixes Cyrillic and Latin letters in «мeкенжайы»
            Адрес сайта тут на сайте {site}.            | is Kazakh without a Kazakh letter
            Сайт мекенжайы: {site}, 1446 нөмірі.        | types out {hotline}
            Сайт мекенжайы: {site}, 15 қазан күні.      | types out {end}
            Сайт мекенжайы: {site}, {again_end_қоса}.   | tells {again_end} from 2021-02-11 on, known from 2021-10-16
            Сайт мекенжайы: {site}, жилет киген.        | says «жилет»: No vests here.
            """)
    void refusesAWording(String wording, String problem) {
        assertThat(new SmallPack()
                        .change(WHERE, KAZAKH, wording.replace("\"", "\\\""))
                        .problems())
                .as(wording)
                .anyMatch(line -> line.startsWith(WHERE + " · answers[1].short.kk: ") && line.endsWith(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Адрес сайта: {site}, {hotline}.  | differs from the Kazakh in placeholders: kk only [], ru only [hotline]
            Адрес сайта: {site}, дом 7.      | differs from the Kazakh in typed numbers: kk only [], ru only [7]
            Адрес: {site} и sanaq.kz.        | differs from the Kazakh in links: kk only [], ru only [sanaq.kz]
            Адрес: {site} и sanaq.kz.        | leads to sanaq.kz, which is not among official_domains
            Он никогда не просит. Сайт {site}. | says «никогда»: Nobody says so.
            Адрес сайта, что важно для Вас: {site}. | «Вас» must be in lower case
            """)
    void refusesARussianWording(String wording, String problem) {
        assertThat(new SmallPack().change(WHERE, RUSSIAN, wording).problems())
                .anyMatch(line -> line.startsWith(WHERE + " · answers[1].short.ru: ") && line.endsWith(problem));
    }

    @Test
    void excusesASentenceThatSaysWhatItMaySay() {
        assertThat(new SmallPack()
                        .change(WHERE, RUSSIAN, "Бот никогда не просит {site}.")
                        .problems())
                .isEmpty();
        assertThat(new SmallPack()
                        .change(WHERE, RUSSIAN, "Это бот. Сайт {site} никогда не спит.")
                        .problems())
                .hasSize(2);
    }

    @Test
    void refusesWhatDoesNotFit() {
        String longTitle = "Толығырақ ".repeat(5).strip();
        assertThat(new SmallPack()
                        .change("texts/labels.yaml", "Толығырақ", longTitle)
                        .problems())
                .containsExactly("texts/labels.yaml · label_more.kk: has 49 characters when filled in, 40 fit");
    }

    @Test
    void wantsFormerStreetsOfKnownCities() {
        assertThat(new SmallPack()
                        .with("aliases.yaml", "- {city: \"76\", now: {kk: Жаңа көше, ru: Новая}, was: [Старая]}\n")
                        .problems())
                .containsExactly("aliases.yaml · items[1].city: «76» is not in regions.yaml");
    }

    @Test
    void readsTheReasonsOfWarningsToo() {
        assertThat(new SmallPack()
                        .with("fraud/signs.yaml", "signs: {card: {kk: Карта сұралды!, ru: Просят карту.}}")
                        .problems())
                .containsExactly("fraud/signs.yaml · signs.card.kk: has an exclamation mark");
    }

    @Test
    void wantsEnoughWordingsOfAQuestionAndNoneTwice() {
        String eleven = IntStream.range(0, 11).mapToObj(i -> "қайда " + i).collect(Collectors.joining("\n"));
        assertThat(new SmallPack()
                        .with("faq/where/asked.kk.txt", eleven + "\n# only a remark\n")
                        .problems())
                .containsExactly("faq/where/asked.kk.txt: has 11 lines, at least 12 are needed");
        assertThat(new SmallPack()
                        .change("faq/where/asked.kk.txt", "where kk сұрақ вопрос 3\n", "When KK: сұрақ, вопрос 4?\n")
                        .problems())
                .containsExactly("faq/where/asked.kk.txt · When KK: сұрақ, вопрос 4?: stands in when too");
    }

    @Test
    void wantsSourcesAndRelatedQuestionsThatExist() {
        assertThat(new SmallPack()
                        .change(WHERE, "source: [seed]", "source: [rumour]")
                        .change(WHERE, "related: [when]", "related: [where, why]")
                        .problems())
                .containsExactly(
                        WHERE + " · source: «rumour» is not in sources.yaml",
                        WHERE + " · related: «where» is not another question",
                        WHERE + " · related: «why» is not another question");
    }

    @Test
    void refusesAFactDatedAfterItsLastDay() {
        assertThat(new SmallPack()
                        .change("faq/when/entry.yaml", "as_of: 2021-02-11", "as_of: 2021-11-02")
                        .problems())
                .containsExactly(
                        "faq/when/entry.yaml · answers[1].as_of: 2021-11-02 is after the last day on which it is shown, 2021-10-15",
                        "faq/when/entry.yaml · answers[2].as_of: 2021-11-02 is after the last day on which it is shown, 2021-10-15");
    }

    @Test
    void leavesTheChatsInPeace() {
        assertThat(new SmallPack()
                        .change("reminders.yaml", "[3, 1, 0]", "[13, 12, 11, 10, 9]")
                        .change("posts/hello.yaml", "day: 2,", "day: 34,")
                        .change("posts/hello.yaml", "day: 20", "day: 40")
                        .problems())
                .contains(
                        "posts/hello.yaml: a chat hears [posts/hello.yaml, reminders.yaml closes] on one day, 2021-10-04",
                        "reminders.yaml closes: a chat hears 6 posts in the week from 2021-10-02");
    }

    @Test
    void asksTheRulesOfOtherPackagesToo() {
        ContentRule rule = campaign -> List.of(new Problem("chatter.kk.txt", "", "is missing in " + campaign.id()));
        assertThat(new ContentCheck(List.of(rule)).check(SmallPack.FOLDER))
                .contains(new Problem("chatter.kk.txt", "", "is missing in small"));
    }
}
