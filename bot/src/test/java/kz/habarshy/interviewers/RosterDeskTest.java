package kz.habarshy.interviewers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.habarshy.chat.Act;
import org.junit.jupiter.api.Test;

class RosterDeskTest {
    private static final String HEAD = "нөмір,аты-жөні,облыс,аудан,жарамды бастап,жарамды дейін,мәртебе\n";
    private final Town town = new Town();

    @Test
    void showsFirstAndImportsOnAWord() {
        town.language = "kk";
        town.sends(Town.CLERK, "тізім.CSV", HEAD + "1001,Мысалова Дана,Алматы қаласы,,01.10.2021,30.10.2021,\n");
        assertThat(town.heard()).contains("алдымен қараңыз", "жаңа: 1", "Алматы қаласы");
        assertThat(check("1001")).contains("тізімі бізге берілмеген");
        town.sends(Town.CLERK, "тізім.CSV", HEAD + "1001,Мысалова Дана,Алматы қаласы,,01.10.2021,30.10.2021,\n");
        town.presses(Town.CLERK, "Қабылдау");
        assertThat(town.heard()).contains("Тізім күшіне енді", "Қазір жарамды нөмір: 1");
        assertThat(town.notes).containsExactly("900001 imported +1 ~0 -0");
        assertThat(check("1001")).contains("тізімінде бар", "Дана М.");
    }

    @Test
    void changesNothingWhenCancelled() {
        town.sends(Town.CLERK, "a.csv", HEAD + "1001,Мысалова Дана,75,,01.10.2021,30.10.2021,\n");
        town.presses(Town.CLERK, "Не надо");
        assertThat(town.heard()).contains("список остался прежним");
        assertThat(check("1001")).contains("не передали");
    }

    @Test
    void listsTheBadLinesAndTakesTheRest() {
        town.sends(
                Town.CLERK,
                "a.csv",
                "\uFEFFbadge number;name;region;district;valid from;valid to;status\n"
                        + "1001;Мысалова Дана;Алматы облысы;Талғар ауданы;2021-10-01;2021-10-30;active\n"
                        + "\n"
                        + "xx;Мысалова Дана;75;;2021-10-01;2021-10-30;\n"
                        + "1002;Мысалова Дана;75;;2021-10-30;2021-10-01;\n"
                        + "1003;\"Мысалова;75;;2021-10-01;2021-10-30;\n"
                        + "900101300123;Мысалова Дана;75;;2021-10-01;2021-10-30;\n"
                        + "1004;Үлгібаев Ерлан;г. Алматы;Медеуский район;1.10.2021;30.10.2021;действует\n");
        assertThat(town.heard())
                .contains("новых: 2", "не принято строк: 4")
                .contains("строка 4: номер не читается")
                .contains("строка 5: конец срока раньше начала")
                .contains("строка 6: кавычки не закрыты")
                .contains("строка 7: номер слишком длинный");
    }

    @Test
    void sendsALongListOfBadLinesAsAFile() {
        String rows = IntStream.range(0, 20).mapToObj(_ -> "?;?;?;?;?;?;?\n").collect(Collectors.joining());
        town.sends(Town.CLERK, "a.csv", HEAD.replace(',', ';') + rows);
        assertThat(town.posts.getLast().act())
                .isInstanceOfSatisfying(
                        Act.SendFile.class, file -> assertThat(file.content()).contains("строка 2:", "строка 21:"));
    }

    @Test
    void withdrawsWhoIsMissingButNotWhoCouldNotBeRead() {
        town.with("1001;Мысалова Дана;75;;2021-10-01;2021-10-30;\n1002;Үлгібаев Ерлан;75;;2021-10-01;2021-10-30;\n"
                + "1003;Образцов Пётр;75;;2021-10-01;2021-10-30;\n7101;Сынақова Дана;71;;2021-10-01;2021-10-30;\n");
        town.with("1001;Мысалова Дана;75;;2021-10-01;2021-11-08;\n1002;Үлгібаев Ерлан;75;;скоро;2021-10-30;\n");
        assertThat(check("1001")).contains("8 ноября");
        assertThat(check("1002")).contains("есть в списке акимата");
        assertThat(check("1003")).contains("снят со списка");
        town.building = java.util.Map.of("b.kato", "71");
        assertThat(check("7101")).contains("есть в списке акимата");
    }

    @Test
    void takesTheLastImportBackOnce() {
        town.with("1001;Мысалова Дана;75;;2021-10-01;2021-10-30;\n");
        town.sends(Town.CLERK, "a.csv", HEAD + "1002,Үлгібаев Ерлан,75,,01.10.2021,30.10.2021,\n");
        town.presses(Town.CLERK, "Принять");
        assertThat(check("1001")).contains("снят со списка");
        town.pressesData(Town.CLERK, "i:r:undo:2");
        assertThat(town.heard()).contains("Последний импорт отменён", "1");
        assertThat(check("1001")).contains("есть в списке акимата");
        assertThat(check("1002")).contains("такого номера нет");
        town.pressesData(Town.CLERK, "i:r:undo:2");
        assertThat(town.heard()).contains("кнопка устарела");
        assertThat(town.notes).contains("900001 undid № 2");
    }

    @Test
    void keepsAClerkToTheirRegion() {
        town.with("7101;Сынақова Дана;71;;2021-10-01;2021-10-30;\n");
        town.sends(
                Town.LOCAL_CLERK,
                "a.csv",
                HEAD + "7101,Мысалова Дана,75,,01.10.2021,30.10.2021,\n7102,Мысалова Дана,71,,01.10.2021,30.10.2021,\n"
                        + "7501,Мысалова Дана,75,,01.10.2021,30.10.2021,\n");
        assertThat(town.heard())
                .contains("новых: 1", "строка 2: этот номер уже есть в списке другой территории")
                .contains("строка 3: это место не входит в вашу территорию");
    }

    @Test
    void listensToStaffAlone() {
        assertThat(town.sends(Town.ALONE, "a.csv", HEAD)).isFalse();
        assertThat(town.sends(Town.CLERK, "photo.jpg", "")).isFalse();
    }

    @Test
    void refusesAPressByAnybodyElse() {
        town.sends(Town.CLERK, "a.csv", HEAD + "1001,Мысалова Дана,75,,01.10.2021,30.10.2021,\n");
        String key = town.places.fields(Town.CLERK, RosterDesk.OFFER).getOrDefault("key", "");
        town.pressesData(Town.ALONE, "i:r:import:" + key);
        town.pressesData(Town.LOCAL_CLERK, "i:r:import:" + key);
        assertThat(check("1001")).contains("не передали");
    }

    @Test
    void saysWhyAFileCouldNotBeHad() {
        assertThat(town.couldNotHave("not_utf8")).contains("CSV UTF-8");
        assertThat(town.couldNotHave("too_large")).contains("слишком большой");
        assertThat(town.couldNotHave("gone")).contains("ещё раз");
    }

    @Test
    void saysWhichColumnsItNeeds() {
        town.sends(Town.CLERK, "a.csv", "a,b,c\n1,2,3\n");
        assertThat(town.heard()).contains("не нашлись столбцы");
    }

    @Test
    void writesALongListInPiecesAndShowsItWholeOrNotAtAll() {
        String rows = IntStream.range(1000, 3300)
                .mapToObj(number -> number + ";Мысалова Дана;75;;2021-10-01;2021-10-30;\n")
                .collect(Collectors.joining());
        town.with(rows);
        assertThat(town.places.all.get(Roster.place(1))).hasSize(2300);
        assertThat(check("3299")).contains("есть в списке акимата");
    }

    @Test
    void readsTheSample() throws Exception {
        String sample = Files.readString(Path.of("../content/census-2021/samples/roster.csv"));
        RosterFile file = RosterFile.read(sample, new Territory(Town.CAMPAIGN.regions()));
        assertThat(file.refused()).isEmpty();
        assertThat(file.badges()).hasSize(9);
    }

    private String check(String number) {
        town.says(Town.GROUP, "/check " + number);
        return town.heard();
    }
}
