package kz.habarshy.buildings;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.NAMELESS_ADMIN;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.answered;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.decided;
import static kz.habarshy.buildings.Talking.group;
import static kz.habarshy.buildings.Talking.links;
import static kz.habarshy.buildings.Talking.pressed;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Lost;
import kz.habarshy.chat.Incoming.Placed;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JoiningTest {
    private final Buildings buildings = BuildingsOnTrial.buildings();

    private static Placed placed(Standing standing, boolean supergroup) {
        return new Placed(GROUP, AIGUL, standing, true, supergroup, "Абай 12");
    }

    @Test
    void greetsAGroupOnceInBothLanguages() {
        Decision greeting = buildings.placed(placed(Standing.MEMBER, false), group());
        Post post = greeting.posts().getFirst();
        assertThat(post.id()).isEqualTo("greeting");
        assertThat(post.notBefore()).isZero();
        assertThat(words(greeting).getFirst())
                .contains("Сәлеметсіздер ме")
                .contains("Здравствуйте")
                .contains("Мысал әкімдігі")
                .contains("Акимат примера")
                .contains("Көп сөйлемеймін")
                .contains("напоминаю днём, без звука и не чаще раза в день");
        assertThat(data(greeting)).containsExactly("b:lang:kk", "b:lang:ru", "b:lang:both");
        assertThat(after(group(), greeting).fields()).containsEntry("b.status", "new");
    }

    @Test
    void waitsFiveSecondsBeforeGreetingASupergroup() {
        Post post =
                buildings.placed(placed(Standing.MEMBER, true), group()).posts().getFirst();
        assertThat(post.notBefore()).isEqualTo(BuildingsOnTrial.MACHINE_MILLIS + 5_000);
    }

    @Test
    void namesTheGreetingTheSameWhenPlacedAgain() {
        ChatState once = after(group(), buildings.placed(placed(Standing.MEMBER, false), group()));
        Decision again = buildings.placed(placed(Standing.ADMIN, true), once);
        assertThat(again.posts()).extracting(Post::id).containsExactly("greeting");
    }

    @ParameterizedTest
    @CsvSource({"kk, Енді осы чатта, Чатты баптау", "ru, Теперь в этом чате, Настроить чат"})
    void thanksTheAdminWhoChoseTheLanguage(String language, String thanks, String label) {
        ChatState fresh = group("b.status", "new");
        Decision asking = buildings.pressed(pressed(GROUP, AIGUL, "b:lang:" + language), fresh);
        assertThat(asking.changes()).isEmpty();
        Decision chosen = buildings.found(answered(asking, true), fresh, SEPTEMBER);
        assertThat(after(fresh, chosen).fields())
                .containsEntry("b.lang", language)
                .containsEntry("b.level", "3")
                .containsEntry("b.status", "served");
        assertThat(chosen.posts().get(1).act()).isInstanceOf(Act.EditMessage.class);
        assertThat(words(chosen)).anyMatch(text -> text.contains(thanks));
        assertThat(links(chosen)).containsExactly("https://t.me/habarshy_bot?start=setup_-1001234567890");
        assertThat(Talking.buttons(chosen).getFirst().label()).isEqualTo(label);
    }

    @Test
    void speaksBothLanguagesWhereBothWereChosen() {
        ChatState fresh = group("b.status", "new");
        Decision asking = buildings.pressed(pressed(GROUP, AIGUL, "b:lang:both"), fresh);
        Decision chosen = buildings.found(answered(asking, true), fresh, SEPTEMBER);
        assertThat(words(chosen).getLast()).contains("Енді осы чатта").contains("Теперь в этом чате");
    }

    @Test
    void tellsANeighbourKindlyThatTheAdminChooses() {
        ChatState fresh = group("b.status", "new");
        Decision asking = buildings.pressed(pressed(GROUP, AIGUL, "b:lang:kk"), fresh);
        Decision refused = buildings.found(answered(asking, false), fresh, SEPTEMBER);
        assertThat(refused.changes()).isEmpty();
        assertThat(words(refused).getFirst())
                .contains("чат әкімшісі ғана")
                .contains("только администратор")
                .hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void staysClosedWhereTheMessengerSaysNothing() {
        var silent = new Found(GROUP, "admin", Map.of("then", "b.lang", "lang", "kk", "press", "p"));
        assertThat(buildings.found(silent, group("b.status", "new"), SEPTEMBER).changes())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"қазақша, kk, Түсіндім", "ru, ru, Принято"})
    void letsAnAdminWithoutANameChooseByTyping(String argument, String language, String answer) {
        Decision chosen = decided(buildings.wish(
                said(GROUP, NAMELESS_ADMIN, "/setup " + argument, true), group(), "setup", argument, SEPTEMBER));
        assertThat(after(group(), chosen).fields()).containsEntry("b.lang", language);
        assertThat(words(chosen).getFirst()).contains(answer);
    }

    @Test
    void keepsTheLevelWhenTheLanguageIsChosenAnew() {
        ChatState quiet = served("kk", "b.level", "2");
        Decision asking = buildings.pressed(pressed(GROUP, OLGA, "b:lang:ru"), quiet);
        Decision chosen = buildings.found(answered(asking, true), quiet, SEPTEMBER);
        assertThat(after(quiet, chosen).fields()).containsEntry("b.level", "2");
    }

    @Test
    void restsWhenItIsRemovedAndWakesWhenItIsBack() {
        ChatState gone = after(served("ru"), buildings.placed(placed(Standing.GONE, true), served("ru")));
        assertThat(gone.fields()).containsEntry("b.status", "resting").containsEntry("b.lang", "ru");
        Decision back = buildings.placed(placed(Standing.MEMBER, true), gone);
        assertThat(back.posts()).isEmpty();
        assertThat(after(gone, back).fields()).containsEntry("b.status", "served");
    }

    @Test
    void restsWhenNothingReachesTheGroupAnyMore() {
        Decision lost = buildings.lost(new Lost(GROUP, "kicked"), served("kk"));
        assertThat(after(served("kk"), lost).fields()).containsEntry("b.status", "resting");
        assertThat(lost.changes()).anyMatch(change -> change.place().equals("roll"));
    }

    @Test
    void writesNothingOnAGroupItNeverMet() {
        assertThat(buildings.lost(new Lost(GROUP, "chat not found"), group())).isEqualTo(Decision.NONE);
    }
}
