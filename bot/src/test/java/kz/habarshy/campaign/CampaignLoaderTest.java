package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignLoaderTest {
    private static final String WHEN = "faq/when/entry.yaml";

    @Test
    void refusesABadPackWithAllItsProblemsAtOnce() {
        SmallPack pack = new SmallPack()
                .change(WHEN, "{end_қоса}", "{ending}")
                .change(WHEN, "ru: Сегодня, {end}, последний день.", "en: Today")
                .change("regions.yaml", "Asia/Almaty", "Asia/Atlantis");

        assertThatExceptionOfType(BadPack.class)
                .isThrownBy(pack::load)
                .withMessageContaining(WHEN + " · answers[1].short.ru: is missing")
                .withMessageContaining(WHEN + " · answers[2].short.kk: unknown placeholder {ending}")
                .withMessageContaining("regions.yaml · items[1].zone: must be a time zone such as Asia/Almaty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {end_қоса} | {end_включительно}      | placeholder {end_включительно}: no Kazakh form «включительно»
            {end_қоса} | {end_қоса               | is not a text with placeholders
            [before, open] | [open]              | no answer from 2021-02-11 to 2021-08-31
            [over]     | [before]                | no answer from 2021-10-31 on
            [before, open] | [before, open, P9]  | «P9» is not a phase of pack.yaml
            id: when   | id: whenever            | must be the name of its folder, when
            topic: dates | topic: weather        | «weather» is not a topic of pack.yaml
            as_of: 2021-02-11 | as_of: yesterday | must be a day such as 2021-10-15
            topic: dates | topic: [dates         | is not YAML
            """)
    void refusesAQuestion(String from, String to, String problem) {
        assertThat(new SmallPack().change(WHEN, from, to).problems()).anyMatch(line -> line.contains(problem));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            from: 2021-10-16     | from: 2021-10-18  | must be the day after the phase before it ends
            online: missed_only  | online: perhaps   | must be closed, open, suspended or missed_only
            stage: [start, end]  | stage: [start]    | must name two dates of this file
            deadlines: [end      | deadlines: [whit  | «whit» is not a date of this file
            date: 2021-10-15,    | date: 15.10.2021, | must be a day such as 2021-10-15
            """)
    void refusesACalendar(String from, String to, String problem) {
        assertThat(new SmallPack().change("pack.yaml", from, to).problems()).anyMatch(line -> line.contains(problem));
    }

    @Test
    void refusesAPostOutsideItsPhase() {
        assertThat(new SmallPack()
                        .change("posts/hello.yaml", "day: 20", "day: 70")
                        .problems())
                .containsExactly("posts/hello.yaml · until.day: is outside phase open");
    }

    @Test
    void refusesATextInOneLanguageOnly() {
        assertThat(new SmallPack().without("texts/welcome.ru.md").problems())
                .containsExactly("texts/welcome.ru.md: is missing or empty");
    }

    @Test
    void refusesAReminderWithoutText() {
        assertThat(new SmallPack()
                        .change("reminders.yaml", "kk: reminder_closes", "kk: reminder")
                        .problems())
                .containsExactly("reminders.yaml · reminders[1].text.kk: there is no text «reminder» in texts/");
    }
}
