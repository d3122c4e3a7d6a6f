package kz.habarshy.poster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotName;
import kz.habarshy.chat.Language;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PosterTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final BotName BOT = new BotName("habarshy_bot");
    private final Poster poster = new Poster(
            CAMPAIGN, language -> language == Language.KK ? "Мені әкімдік жүргізеді." : "Меня ведёт акимат.");

    @ParameterizedTest
    @ValueSource(strings = {"2021-08-20", "2021-09-10", "2021-10-05", "2021-10-18", "2021-10-25", "2021-11-03"})
    void saysTheSameInKazakhAndRussianOnOneSheet(LocalDate day) throws Exception {
        try (PDDocument sheet = sheet(day)) {
            assertThat(sheet.getNumberOfPages()).isEqualTo(1);
            assertThat(sheet.getPage(0).getMediaBox().getHeight()).isEqualTo(PDRectangle.A4.getHeight());
            assertThat(new PDFTextStripper().getText(sheet).replaceAll("\\s+", " "))
                    .contains("Есікті бірден ашпаңыз", "Не открывайте сразу", "1446", "sanaq.gov.kz", "@habarshy_bot")
                    .contains("Мені әкімдік жүргізеді.", "Меня ведёт акимат.")
                    .contains("тіркеу нөмірін сұраңыз", "Спросите регистрационный номер");
        }
    }

    @Test
    void leadsACameraToTheBot() throws Exception {
        try (PDDocument sheet = sheet(LocalDate.of(2021, 10, 5))) {
            BufferedImage image = new PDFRenderer(sheet).renderImageWithDPI(0, 150);
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            var bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo("https://t.me/habarshy_bot?start=poster");
        }
    }

    @Test
    void isNotThereWithoutANameOrOnceTheCensusIsOver() {
        assertThat(poster.pdf(LocalDate.of(2021, 12, 1), BOT)).isNull();
        assertThat(poster.pdf(LocalDate.of(2021, 10, 5), new BotName(""))).isNull();
    }

    @Test
    void leadsToTheBotItIsDrawnFor() {
        LocalDate day = LocalDate.of(2021, 10, 5);
        assertThat(poster.pdf(day, BOT)).isNotEqualTo(poster.pdf(day, new BotName("habarshy_75_bot")));
    }

    @Test
    void isDrawnOnceADay() {
        LocalDate day = LocalDate.of(2021, 10, 5);
        assertThat(poster.pdf(day, BOT)).isSameAs(poster.pdf(day, BOT)).isNotSameAs(poster.pdf(day.plusDays(1), BOT));
    }

    private PDDocument sheet(LocalDate day) throws Exception {
        return Loader.loadPDF(Objects.requireNonNull(poster.pdf(day, BOT)));
    }
}
