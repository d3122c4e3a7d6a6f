package kz.habarshy.interviewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.habarshy.fuzz.Fuzzed;

/// The reading of the akimat's list, to be broken.
public final class RosterFuzz {
    private static final Territory TERRITORY = new Territory(Town.CAMPAIGN.regions());

    private RosterFuzz() {}

    public static Fuzzed roster() {
        List<String> good = List.of(
                "номер;фио;регион;район;с;по;статус\n1001;Мысалова Дана;75;;2021-10-01;30.10.2021;\n",
                "\ufeffнөмір,аты-жөні,облыс,аудан,жарамды бастап,жарамды дейін\n75-1,\"Примерова, Анна\",г. Алматы,,01.10.2021,30.10.2021",
                "sep=;\n# ескерту\nномер\tфио\tрегион\tс\tпо\n7\tА Б\tАлматы қаласы\t1.10.21\t30.10.21\r\n");
        List<String> pieces = List.of(
                ";",
                ",",
                "\t",
                "\"",
                "\"\"",
                "\n",
                "\r",
                "\r\n",
                "\ufeff",
                "\ufffd",
                "=cmd()",
                "31.02.2021",
                "0000-00-00",
                "-1",
                "отозван",
                "қайтарылды",
                "٣",
                "\u0000",
                "\ud800",
                "#",
                "sep=");
        return Fuzzed.text("roster", good, pieces, text -> {
            RosterFile file = RosterFile.read(text, TERRITORY);
            long lines = text.split("\r\n|\r|\n", -1).length;
            assertThat(file.badges().size() + file.refused().size()).isLessThanOrEqualTo((int) lines);
            assertThat(file.badges().keySet()).allMatch(number -> file.line(number) > 0 && file.line(number) <= lines);
        });
    }
}
