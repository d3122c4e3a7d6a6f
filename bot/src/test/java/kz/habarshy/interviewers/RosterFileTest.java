package kz.habarshy.interviewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RosterFileTest {
    private static final Territory TERRITORY = new Territory(Town.CAMPAIGN.regions());

    @Property(tries = 300)
    void neverThrows(@ForAll("noise") String text) {
        assertThat(RosterFile.read(text, TERRITORY)).isNotNull();
    }

    @Property(tries = 300)
    void neverThrowsUnderAHeading(@ForAll("noise") String text) {
        assertThat(RosterFile.read("номер;фио;регион;с;по\n" + text, TERRITORY).headed())
                .isTrue();
    }

    @Property(tries = 200)
    void tellsTheLineAsAnEditorCountsIt(
            @ForAll("lines") List<Line> lines,
            @ForAll("breaks") String lineBreak,
            @ForAll("separators") char separator) {
        var text = new StringBuilder("номер;фио;регион;с;по;статус".replace(';', separator));
        var refused = new ArrayList<Long>();
        int good = 0;
        for (int at = 0; at < lines.size(); at++) {
            Line line = lines.get(at);
            text.append(lineBreak).append(line.text(1000 + at).replace(';', separator));
            if (line == Line.BAD_DATE || line == Line.BAD_NUMBER || line == Line.OPEN_QUOTE) {
                refused.add(at + 2L);
            }
            good += line == Line.GOOD ? 1 : 0;
        }
        RosterFile file = RosterFile.read(text.toString(), TERRITORY);
        assertThat(file.refused()).extracting(Refusal::line).containsExactlyElementsOf(refused);
        assertThat(file.badges()).hasSize(good);
    }

    enum Line {
        GOOD(";\"Мысалова Дана\";75;2021-10-01;30.10.2021;"),
        BAD_DATE(";Мысалова Дана;75;2021-02-30;30.10.2021;"),
        BAD_NUMBER("?;Мысалова Дана;75;2021-10-01;30.10.2021;"),
        OPEN_QUOTE(";\"Мысалова Дана;75;2021-10-01;30.10.2021;"),
        BLANK(""),
        COMMENT("# note");

        private final String rest;

        Line(String rest) {
            this.rest = rest;
        }

        String text(int number) {
            return this == BLANK || this == COMMENT ? rest : number + rest;
        }
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.strings()
                .withChars("\";,\t\r\n#№ АбвҚі0123456789-./\uFEFF\uFFFD\u0000")
                .ofMaxLength(200);
    }

    @Provide
    Arbitrary<List<Line>> lines() {
        return Arbitraries.of(Line.class).list().ofMaxSize(30);
    }

    @Provide
    Arbitrary<String> breaks() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<Character> separators() {
        return Arbitraries.of(';', ',', '\t');
    }
}
