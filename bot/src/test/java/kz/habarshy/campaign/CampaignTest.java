package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private final Campaign campaign = Campaign.load(Path.of("../content/census-2021"));

    @Test
    void answersByTheDay() {
        Entry entry = campaign.entries().getFirst();
        assertThat(campaign.answer(entry, Language.KK, LocalDate.of(2021, 10, 15))
                        .brief())
                .startsWith("Бүгін, 15 қазан – sanaq.gov.kz");
    }

    @Test
    void travelsInsideTheProgram() {
        assertThat(Campaign.packed("census-2021").entries()).isEqualTo(campaign.entries());
    }
}
