package kz.habarshy.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.fuzz.Fuzzed;

/// The search for IINs and cards, to be broken.
public final class NumbersFuzz {
    private static final PersonalData PERSONAL = new PersonalData(BuildingsOnTrial.CAMPAIGN);
    private static final LocalDate TODAY = LocalDate.of(2021, 10, 5);
    private static final List<String> PIECES = List.of(
            " ",
            "-",
            "–",
            ".",
            "\u00a0",
            "\u200b",
            "٣",
            "५",
            "\ud835\udfcf",
            "+7",
            "№",
            "ИИН ",
            "ЖСН ",
            "карта ",
            "/",
            "0",
            "\n",
            "(",
            ")",
            "код ",
            "\ud835",
            "𝟙",
            "①",
            "Ⅻ");

    private NumbersFuzz() {}

    public static Fuzzed iin() {
        List<String> good = List.of(
                "Менің ЖСН: 990101300123, жазып алыңыз",
                "ИИН 99 01 01 3 00123",
                "990101-300123",
                "БИН 990140000123 счёт KZ12",
                "Код из SMS 482913");
        return Fuzzed.text("iin", good, PIECES, text -> holds(text, Kind.IIN, 12));
    }

    public static Fuzzed cards() {
        List<String> good = List.of(
                "4111 1111 1111 1111",
                "Карта 5500-0000-0000-0004 каспи",
                "kaspi 4400 4302 1234 5678 Дана",
                "22004000000000012345678901234567890");
        return Fuzzed.text("cards", good, PIECES, text -> holds(text, Kind.CARD, 16));
    }

    /// What has fewer digits holds no such number.
    private static void holds(String text, Kind kind, int digits) {
        Set<Kind> found = PERSONAL.in(text, TODAY);
        long there = text.codePoints().filter(c -> Character.digit(c, 10) >= 0).count();
        assertThat(!found.contains(kind) || there >= digits).isTrue();
        assertThat(PERSONAL.in(text, TODAY)).isEqualTo(found);
        boolean _ = PERSONAL.names(text, TODAY);
    }
}
