package kz.habarshy.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MachineZoneTest {
    private static boolean isOn(BufferedImage image) {
        return Picture.of(Drawings.jpeg(image, 0.75f)).zone();
    }

    @ParameterizedTest
    @CsvSource({
        "0.9, 0",
        "0.7, 0",
        "0.5, 0",
        "0.8, 3",
        "0.8, -6",
        "0.8, 9",
        "0.8, 90",
        "0.8, 180",
        "0.8, 270",
        "0.7, 94",
    })
    void seesTheZoneOfACardHoweverItLies(double share, double degrees) {
        assertThat(isOn(Drawings.photographed(Drawings.turned(Drawings.card(Drawings.ZONE, share), degrees), 5)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0.6", "1.6", "2.5"})
    void seesTheZoneOnASmallAndALargePicture(double factor) {
        assertThat(isOn(Drawings.scaled(Drawings.card(Drawings.ZONE, 0.9), factor)))
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void seesNoZoneOnAnOrdinaryPicture(String what, BufferedImage image) {
        for (double degrees : new double[] {0, 94}) {
            assertThat(isOn(Drawings.photographed(Drawings.turned(image, degrees), 11)))
                    .as(what + " at " + degrees)
                    .isFalse();
        }
    }

    static Stream<Object[]> ordinary() {
        return Stream.of(
                new Object[] {"a card without a zone", Drawings.card(List.of(), 0.8)},
                new Object[] {"two lines of a passport", Drawings.card(Drawings.ZONE.subList(0, 2), 0.8)},
                new Object[] {"four lines", Drawings.card(four(), 0.8)},
                new Object[] {"a page", Drawings.image(Drawings.ordinaryPaper())},
                new Object[] {"a bill", receipt()},
                new Object[] {"a table of numbers", table()},
                new Object[] {"a house", house()},
                new Object[] {"dots", dots()},
                new Object[] {"a program", program()},
                new Object[] {"noise", noise()},
                new Object[] {"a code", Drawings.notice("https://sanaq.gov.kz", "Санақ")});
    }

    private static List<String> four() {
        return Stream.concat(Drawings.ZONE.stream(), Stream.of("ABCDEFGHIJKLMNOPQRSTUVWXYZABCD"))
                .toList();
    }

    private static BufferedImage receipt() {
        return Drawings.paper(
                700,
                1200,
                graphics -> Drawings.lines(
                        graphics,
                        List.of(
                                "ТОО БЕРЕКЕ        БИН 123456",
                                "------------------------------",
                                "НАН БИДАЙ           1 х 150 ТГ",
                                "СҮТ 2,5%            2 х 420 ТГ",
                                "ҚАНТ 1 КГ           1 х 390 ТГ",
                                "==============================",
                                "******************************",
                                "ИТОГО                  1380 ТГ",
                                "ЧЕК 000123 РНМ 010100123456789"),
                        40,
                        100,
                        20));
    }

    private static BufferedImage table() {
        return Drawings.paper(1200, 800, graphics -> {
            graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
            for (int row = 0; row < 16; row++) {
                for (int column = 0; column < 8; column++) {
                    graphics.drawString(
                            String.valueOf(10_000 + row * 731 + column * 37), 60 + column * 140, 70 + row * 44);
                }
            }
        });
    }

    private static BufferedImage house() {
        return Drawings.paper(1280, 700, graphics -> {
            graphics.setColor(new Color(190, 170, 150));
            graphics.fillRect(20, 200, 1240, 300);
            graphics.setColor(new Color(60, 70, 90));
            for (int floor = 0; floor < 3; floor++) {
                for (int window = 0; window < 30; window++) {
                    graphics.fillRect(40 + window * 40, 230 + floor * 66, 24, 34);
                }
            }
        });
    }

    private static BufferedImage dots() {
        return Drawings.paper(
                1000,
                500,
                graphics -> IntStream.range(0, 90)
                        .forEach(i -> graphics.fillOval(60 + i % 30 * 28, 100 + i / 30 * 46, 14, 14)));
    }

    private static BufferedImage program() {
        return Drawings.paper(
                1200,
                900,
                graphics -> Drawings.lines(
                        graphics,
                        IntStream.range(0, 20)
                                .mapToObj(i -> "    return value" + i + ".map(x -> x + " + i + ");")
                                .toList(),
                        40,
                        60,
                        20));
    }

    private static BufferedImage noise() {
        var random = new Random(3);
        return Drawings.paper(
                900,
                700,
                graphics -> IntStream.range(0, 4000).forEach(_ -> {
                    graphics.setColor(new Color(random.nextInt(0xFFFFFF)));
                    graphics.fillRect(random.nextInt(900), random.nextInt(700), random.nextInt(20), random.nextInt(20));
                }));
    }

    @Test
    void seesNoZoneOnAnyPageOfRandomPrint() {
        var random = new Random(5);
        long alarms = IntStream.range(0, 25)
                .filter(_ -> isOn(Drawings.paper(1000, 700, graphics -> {
                    graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 18 + random.nextInt(20)));
                    for (int line = 0; line < 3 + random.nextInt(12); line++) {
                        String words = random.ints(30 + random.nextInt(12), 'А', 'я')
                                .mapToObj(Character::toString)
                                .reduce("", String::concat);
                        graphics.drawString(words, 30, 60 + line * 46);
                    }
                })))
                .count();
        assertThat(alarms).isZero();
    }
}
