package kz.habarshy.broadcast;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextCheckTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private final TextCheck check = new TextCheck(CAMPAIGN);

    private List<BroadcastText> findings(String kk, String ru) {
        return check.check(new Content(kk, ru, "", "now")).stream()
                .map(TextCheck.Finding::sentence)
                .toList();
    }

    @Test
    void passesWhatSaysTheSameInBothLanguages() {
        assertThat(
                        findings(
                                "Онлайн санақ 15 қазанды қоса алғанда жүреді: sanaq.gov.kz. Телефон: 8 (727) 123-45-67, сағат 15.00.",
                                "Онлайн-перепись идёт по 15 октября включительно: https://sanaq.gov.kz/. Телефон: +7 727 123 45 67, в 15:00."))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "15 қазан,16 октября,CHECK_DATES",
        "15 қазан,15 ноября,CHECK_DATES",
        "1446 нөмірі,1445 номер,CHECK_NUMBERS",
        "8 701 123 45 67,8 701 123 45 68,CHECK_PHONES",
        "egov.kz сайты,sanaq.gov.kz,CHECK_LINKS",
        "egov.kz-те,на сайте egov.kz и sanaq.kz,CHECK_FOREIGN_LINK",
        "Жазыңыз: t.me/akimat,Пишите: t.me/akimat,CHECK_FOREIGN_LINK",
        "Санақтан өтіңіз,Пройдите срочно,CHECK_CLAIM",
        "Санақ,Пepeпись,CHECK_MIXED",
        "Келіңіздер,Приходите!,CHECK_EXCLAMATION",
        "Завтра в доме отключат воду на весь день,Завтра в доме отключат воду,CHECK_NOT_KAZAKH",
    })
    void findsWhatAColleagueWouldFind(String kk, String ru, BroadcastText found) {
        assertThat(findings(kk, ru)).contains(found);
    }

    @Test
    void countsARangeAsItsTwoDays() {
        assertThat(findings("1–30 қазан аралығында", "с 1 по 30 октября")).isEmpty();
    }

    @Test
    void refusesNothingAndTooMuch() {
        assertThat(check.alone(" ", Language.KK))
                .extracting(TextCheck.Finding::refused)
                .containsExactly(true);
        assertThat(check.alone("ә".repeat(1_501), Language.KK))
                .extracting(TextCheck.Finding::sentence)
                .containsExactly(BroadcastText.CHECK_LONG);
    }
}
