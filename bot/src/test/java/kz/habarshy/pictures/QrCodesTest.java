package kz.habarshy.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodesTest {
    private static final String LURE = "https://sanaq-gov.kz/anketa?id=75";

    @ParameterizedTest
    @ValueSource(doubles = {0, 7, 30, 45, 90, 135, 180, 270})
    void readsACodeHoweverItIsTurned(double degrees) {
        BufferedImage turned = Drawings.turned(Drawings.notice(LURE, "Санақ"), degrees);
        assertThat(Picture.of(Drawings.jpeg(turned, 0.8f)).codes()).containsExactly(LURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 90, 150, 400, 900, 1800, 3500})
    void readsACodeOfAnySize(int side) {
        assertThat(Picture.of(Drawings.png(Drawings.code(LURE, side))).codes()).containsExactly(LURE);
    }

    @ParameterizedTest
    @ValueSource(ints = {110, 160, 240})
    void readsASmallCodeOnALargePoster(int side) {
        BufferedImage poster =
                Drawings.paper(1280, 960, graphics -> graphics.drawImage(Drawings.code(LURE, side), 900, 600, null));
        assertThat(Picture.of(Drawings.jpeg(Drawings.photographed(poster, 3), 0.8f))
                        .codes())
                .containsExactly(LURE);
    }

    @Test
    void readsSeveralCodesAtOnce() {
        BufferedImage two = Drawings.paper(1000, 600, graphics -> {
            graphics.drawImage(Drawings.code(LURE, 300), 60, 150, null);
            graphics.drawImage(Drawings.code("https://sanaq.gov.kz", 300), 620, 150, null);
        });
        assertThat(Picture.of(Drawings.jpeg(two, 0.8f)).codes())
                .containsExactlyInAnyOrder(LURE, "https://sanaq.gov.kz");
    }

    @Test
    void readsALightCodeOnADarkGround() {
        BufferedImage code = Drawings.code(LURE, 400);
        BufferedImage dark = Drawings.paper(600, 600, graphics -> {
            graphics.setColor(Color.BLACK);
            graphics.fillRect(0, 0, 600, 600);
            for (int y = 0; y < 400; y++) {
                for (int x = 0; x < 400; x++) {
                    graphics.setColor(new Color(~code.getRGB(x, y) & 0xFFFFFF));
                    graphics.fillRect(100 + x, 100 + y, 1, 1);
                }
            }
        });
        assertThat(Picture.of(Drawings.png(dark)).codes()).containsExactly(LURE);
    }

    @Test
    void seesNothingOnAnOrdinaryPaper() {
        assertThat(Picture.of(Drawings.ordinaryPaper())).isEqualTo(Picture.NOTHING);
    }

    @Test
    void seesNothingOnWhatIsCutOff() {
        byte[] whole = Drawings.notice(LURE);
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 50);
        assertThat(Picture.of(half).codes()).isEmpty();
    }

    /// A few bytes may say that they unfold into a picture of a hundred gigabytes.
    @Test
    void refusesAPictureThatWouldFillTheMemory() {
        byte[] png = Drawings.png(Drawings.code(LURE, 100));
        for (int at : new int[] {16, 20}) {
            png[at] = 0;
            png[at + 1] = 4;
        }
        assertThat(Picture.of(png)).isEqualTo(Picture.NOTHING);
    }

    @Property(tries = 300)
    void neverThrowsWhateverTheBytes(@ForAll @Size(max = 400) byte[] bytes) {
        assertThat(Picture.of(bytes).codes()).isEmpty();
    }

    @Property(tries = 100)
    void neverThrowsOnADamagedPicture(@ForAll @Size(min = 1, max = 30) int[] places) {
        byte[] image = Drawings.png(Drawings.code(LURE, 80));
        for (int place : places) {
            image[33 + Math.floorMod(place, image.length - 33)] ^= (byte) (place >> 8 | 1);
        }
        assertThat(Picture.of(image).zone()).isFalse();
    }
}
