package kz.habarshy.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import kz.habarshy.fuzz.Fuzzed;

/// The looking at pictures, to be broken.
public final class PicturesFuzz {
    private static final Duration A_LOOK = Duration.ofSeconds(8);
    private static final int LARGEST = 200_000;

    private PicturesFuzz() {}

    public static Fuzzed pictures() {
        List<byte[]> good = List.of(
                Drawings.png(Drawings.code("https://sanaq-gov.kz/anketa", 120)),
                Drawings.jpeg(Drawings.code("https://sanaq.gov.kz", 90), 0.7f),
                Drawings.png(Drawings.code("7".repeat(300), 200)),
                Drawings.jpeg(Drawings.scaled(Drawings.card(Drawings.ZONE, 0.8), 0.3), 0.6f),
                "GIF89a\u0001\u0000\u0001\u0000\u0080\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1),
                new byte[] {
                    'B', 'M', 0x3e, 0, 0, 0, 0, 0, 0, 0, 0x3e, 0, 0, 0, 40, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0
                });
        List<byte[]> pieces = List.of(
                new byte[] {(byte) 0xff, (byte) 0xd8},
                new byte[] {(byte) 0xff, (byte) 0xc4, (byte) 0xff, (byte) 0xff},
                new byte[] {(byte) 0xff, (byte) 0xc0, 0, 17, 8, (byte) 0x7f, (byte) 0xff, (byte) 0x7f, (byte) 0xff},
                new byte[] {0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff},
                new byte[] {(byte) 0x80, 0, 0, 0},
                new byte[64],
                "IHDR".getBytes(StandardCharsets.US_ASCII),
                "IDAT".getBytes(StandardCharsets.US_ASCII),
                "iCCP".getBytes(StandardCharsets.US_ASCII));
        return new Fuzzed(
                "pictures",
                good,
                pieces,
                A_LOOK,
                LARGEST,
                image -> assertThat(Picture.of(image).codes()).allMatch(code -> !code.isBlank()));
    }
}
