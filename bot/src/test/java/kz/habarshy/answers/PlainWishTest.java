package kz.habarshy.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWishTest {
    private static final Answers ANSWERS = Answers.of(Campaign.load(Path.of("../content/census-2021")));
    private static final LocalDate THURSDAY = LocalDate.of(2021, 10, 7);

    @ParameterizedTest
    @CsvSource({
        "бот помолчи до понедельника,2021-10-11",
        "дүйсенбіге дейін мазалама,2021-10-11",
        "bot pomolchi do ponedelnika,2021-10-11",
        "бот не пиши до 15 октября,2021-10-15",
        "15 қазанға дейін үндеме,2021-10-15",
        "пауза до 20.10,2021-10-20",
        "пауза до 1.02,2022-02-01",
        "бір аптаға үндеме,2021-10-14",
        "3 күнге тоқтай тұр,2021-10-10",
        "паузу на месяц,2021-11-07",
        "ертеңге дейін жазба,2021-10-08",
        "помолчи до конца недели,2021-10-11"
    })
    void pausesUntilTheDayThatWasNamed(String text, LocalDate until) {
        assertThat(wish(text)).isEqualTo(new Wish.Pause(until));
    }

    @ParameterizedTest
    @ValueSource(strings = {"бот, замолчи", "бот үндеме", "помолчи пожалуйста", "пауза до 31.02"})
    void pausesWithoutADay(String text) {
        assertThat(wish(text)).isEqualTo(new Wish.Pause(null));
    }

    @Test
    void understandsCommandsWithoutASlash() {
        assertThat(wish("бот уйди из чата")).isEqualTo(new Wish.Leave());
        assertThat(wish("топтан шық")).isEqualTo(new Wish.Leave());
        assertThat(wish("мәзірді көрсет")).isEqualTo(new Wish.ShowMenu());
        assertThat(wish("что ты умеешь?")).isEqualTo(new Wish.ShowHelp());
        assertThat(wish("көмек керек")).isEqualTo(new Wish.ShowHelp());
        assertThat(wish("сколько дней осталось")).isEqualTo(new Wish.ShowDeadline());
        assertThat(wish("сен кімсің")).isEqualTo(new Wish.WhoAreYou());
        assertThat(wish("ты официальный бот?")).isEqualTo(new Wish.WhoAreYou());
        assertThat(wish("қазақша сөйле")).isEqualTo(new Wish.SwitchLanguage(Language.KK));
        assertThat(wish("говори на русском")).isEqualTo(new Wish.SwitchLanguage(Language.RU));
        assertThat(wish("смени язык")).isEqualTo(new Wish.SwitchLanguage(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "бот",
                "бот спасибо",
                "анкета на русском есть?",
                "үйді аралау қашан басталады",
                "переписчик не уходит от двери, что делать",
                "бот до какого числа перепись"
            })
    void leavesQuestionsAboutTheCensusToTheAnswers(String text) {
        assertThat(wish(text)).isEqualTo(new Wish.None());
    }

    private static Wish wish(String text) {
        return ANSWERS.wish(text, THURSDAY);
    }
}
