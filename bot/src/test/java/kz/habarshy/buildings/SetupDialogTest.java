package kz.habarshy.buildings;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.answered;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.decided;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.pressed;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupDialogTest {
    private static final String START = "setup_-1001234567890";
    private static final String AT = "b:s:-1001234567890:";
    private final Buildings buildings = BuildingsOnTrial.buildings();

    private Decision step(String step, ChatState group, Speaker by) {
        Decision asking = buildings.pressed(pressed(OWN, by, AT + step), own());
        assertThat(asking.posts().getFirst().act()).isInstanceOf(Act.AnswerPress.class);
        assertThat(asking.posts().getLast().to()).isEqualTo(GROUP);
        return buildings.found(answered(asking, true), group, SEPTEMBER);
    }

    private Decision opened(Speaker by, ChatState group, boolean admin) {
        Decision asking = decided(buildings.started(said(OWN, by, "/start " + START, true), own(), START, SEPTEMBER));
        return buildings.found(answered(asking, admin), group, SEPTEMBER);
    }

    @Test
    void showsTheSettingsToAnAdminInTheirLanguage() {
        Decision kazakh = opened(AIGUL, served("ru", "b.kato", "75", "b.reads", "1"), true);
        assertThat(kazakh.posts().getFirst().to()).isEqualTo(OWN);
        assertThat(words(kazakh).getFirst())
                .contains("<b>Абай 12</b> чатының баптауы", "Алматы қаласы")
                .doesNotContain("көрмеймін");
        assertThat(words(opened(OLGA, served("kk"), true)).getFirst()).contains("Настройка чата", "не указан");
    }

    @ParameterizedTest
    @CsvSource({"kk, сол чаттың әкімшісі ғана", "ru, только администратор того чата"})
    void showsAndChangesNothingForAnybodyElse(String language, String refusal) {
        Speaker by = language.equals("kk") ? AIGUL : OLGA;
        Decision refused = opened(by, served("ru"), false);
        assertThat(words(refused).getFirst()).contains(refusal).doesNotContain("Абай");
        Decision asking = buildings.pressed(pressed(OWN, by, AT + "level:4"), own());
        assertThat(buildings
                        .found(answered(asking, false), served("ru"), SEPTEMBER)
                        .changes())
                .isEmpty();
    }

    @Test
    void asksNobodyAboutAPrivateChat() {
        Decision decision = decided(buildings.started(said(OWN, OLGA, "", true), own(), "setup_55", SEPTEMBER));
        assertThat(decision.posts()).noneMatch(post -> post.act() instanceof Act.Ask);
        assertThat(buildings.pressed(pressed(OWN, OLGA, "b:s:55:home"), own())).isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"kk, Чаттағы хабарларды көрмеймін, BotFather", "ru, Я не вижу сообщений чата, BotFather"})
    void saysThatItCannotReadAndHowToMendIt(String language, String line, String how) {
        Decision home = opened(language.equals("kk") ? AIGUL : OLGA, served("ru", "b.reads", "0"), true);
        assertThat(words(home).getFirst()).contains(line, how);
    }

    @Test
    void changesTheLevelTheLanguageAndTheAul() {
        ChatState group = after(served("ru"), step("level:4", served("ru"), OLGA));
        assertThat(group.fields()).containsEntry("b.level", "4").containsEntry("b.lang", "ru");
        group = after(group, step("lang:kk", group, OLGA));
        assertThat(group.fields()).containsEntry("b.lang", "kk").containsEntry("b.level", "4");
        group = after(group, step("aul", group, OLGA));
        assertThat(group.fields()).containsEntry("b.aul", "1");
        assertThat(after(group, step("aul", group, OLGA)).fields()).doesNotContainKey("b.aul");
        assertThat(after(group, step("level:9", group, OLGA))).isEqualTo(group);
    }

    @Test
    void keepsTheIndexInStepWithTheFields() {
        Decision level = step("level:4", served("ru"), OLGA);
        Change.Set card = (Change.Set) level.changes().getLast();
        assertThat(card.place()).isEqualTo("roll");
        assertThat(ChatCard.parse(card.value()).level()).isEqualTo(4);
    }

    @Test
    void walksToTheBuildingStepByStep() {
        assertThat(data(step("regions:0", served("kk"), AIGUL))).contains(AT + "kato:11", AT + "regions:1");
        Decision region = step("kato:15", served("kk"), AIGUL);
        ChatState group = after(served("kk"), region);
        assertThat(group.fields()).containsEntry("b.kato", "15").containsEntry("b.zone", "Asia/Aqtobe");
        assertThat(data(region)).contains(AT + "place:15-aktobe").doesNotContain(AT + "place:15-aktobe-astana");
        Decision city = step("place:15-aktobe", group, AIGUL);
        assertThat(data(city)).contains(AT + "district:15-aktobe-astana", AT + "street");
        group = after(group, city);
        Decision district = step("district:15-aktobe-astana", group, AIGUL);
        group = after(group, district);
        assertThat(words(district).getFirst()).contains("Көшенің атын");
        group = after(group, typed(district, group, " Әбілқайыр хан  "));
        assertThat(group.fields()).containsEntry("b.street", "Әбілқайыр хан");
        group = after(group, typed(step("house", group, AIGUL), group, "12а"));
        assertThat(words(step("home", group, OLGA)).getFirst()).contains("г. Актобе, район Астана, Әбілқайыр хан, 12а");
    }

    private Decision typed(Decision page, ChatState group, String text) {
        var told = page.commands().getFirst().told();
        ChatState waiting = after(own(), buildings.told(told, own()));
        Decision asking = decided(buildings.typed(said(OWN, AIGUL, text, true), waiting));
        assertThat(after(waiting, asking).fields()).isEmpty();
        return buildings.found(answered(asking, true), group, SEPTEMBER);
    }

    @Test
    void takesAnyTextForWhatItIsWhenNoPageWaits() {
        assertThat(buildings.typed(said(OWN, AIGUL, "12а", true), own())).isNull();
    }

    @Test
    void pausesUntilADayAndTakesThePauseBack() {
        ChatState paused = after(served("ru"), step("pause:2021-09-24", served("ru"), OLGA));
        assertThat(paused.fields()).containsEntry("b.paused", "2021-09-24");
        assertThat(words(step("home", paused, OLGA)).getFirst()).contains("по 24 сентября включительно");
        assertThat(words(step("home", paused, AIGUL)).getFirst()).contains("24 қыркүйекті қоса алғанда");
        assertThat(after(paused, step("pause:off", paused, OLGA)).fields()).doesNotContainKey("b.paused");
        Decision typed = typed(step("pauses", served("ru"), OLGA), served("ru"), "до 1 октября");
        assertThat(after(served("ru"), typed).fields()).containsEntry("b.paused", "2021-10-01");
    }

    @Test
    void handsOutAllThatIsKeptAsAFile() {
        Decision export = step("export", served("ru", "b.street", "Абай", "a.answered", "1 x kk 2"), OLGA);
        assertThat(export.posts().getFirst().to()).isEqualTo(OWN);
        var file = (Act.SendFile) export.posts().getFirst().act();
        assertThat(file.content()).contains("\"b.street\" : \"Абай\"", "\"a.answered\"", GROUP.toString());
    }

    @Test
    void leavesOnlyAfterAQuestion() {
        assertThat(data(step("leave", served("ru"), OLGA))).contains(AT + "leave-yes");
        Decision left = step("leave-yes", served("ru"), OLGA);
        assertThat(left.posts())
                .anyMatch(post -> post.act() instanceof Act.Leave && post.to().equals(GROUP));
        assertThat(words(left).getFirst()).contains("Всего доброго");
    }

    @Test
    void forgetsTheGroupButNotHowToReachIt() {
        ChatState group = served("ru", "b.street", "Абай", "s.warned", "2021-09-10 x", "o.address", "-100777");
        assertThat(data(step("forget", group, OLGA))).contains(AT + "forget-yes");
        Decision forgotten = step("forget-yes", group, OLGA);
        assertThat(after(group, forgotten).fields()).containsOnlyKeys("o.address");
        assertThat(forgotten.changes()).contains(new Change.Remove("roll", GROUP.toString()));
    }

    @Test
    void keepsEveryButtonWithinSixtyFourBytes() {
        ChatState group = served("both", "b.kato", "15", "b.place", "15-aktobe");
        for (String step : "home levels langs regions:0 places:0 place:15-aktobe pauses kept leave forget".split(" ")) {
            assertThat(data(step(step, group, AIGUL)))
                    .allMatch(data -> data.getBytes(StandardCharsets.UTF_8).length <= 64);
        }
    }
}
