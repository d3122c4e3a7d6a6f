package kz.habarshy.broadcast;

import static kz.habarshy.broadcast.DeskStage.AUTHOR;
import static kz.habarshy.broadcast.DeskStage.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Act;
import org.junit.jupiter.api.Test;

class StaffRoomTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private static final long EDITOR = 555;
    private static final long LATE = 556;
    private final DeskStage stage = new DeskStage(CAMPAIGN, AUTHOR, SECOND);

    private void invite(String bounds) {
        stage.say(AUTHOR, "/desk");
        stage.press(AUTHOR, "desk:s:w:c:" + bounds);
        stage.say(AUTHOR, "Айгерім, баспасөз хатшысы");
    }

    @Test
    void opensTheDeskToAnInvitedPerson() {
        invite("15");
        assertThat(stage.seen(AUTHOR)).contains("https://t.me/habarshy_bot?start=desk_code1", "Ақтөбе облысы");
        assertThat(stage.say(EDITOR, "/desk")).isFalse();
        stage.say(EDITOR, "/start desk_code1");
        assertThat(stage.seen(EDITOR)).contains("Қош келдіңіз", "Ақтөбе облысы");
        assertThat(stage.say(EDITOR, "/desk")).isTrue();
    }

    @Test
    void letsOneCodeInOnce() {
        invite("");
        stage.say(EDITOR, "/start desk_code1");
        stage.say(LATE, "/start desk_code1");
        assertThat(stage.seen(LATE)).contains("жарамсыз");
        assertThat(stage.say(LATE, "/desk")).isFalse();
    }

    @Test
    void letsACodeExpireAfterADay() {
        invite("");
        stage.now = stage.now.plus(Duration.ofHours(25));
        stage.say(LATE, "/start desk_code1");
        assertThat(stage.say(LATE, "/desk")).isFalse();
    }

    @Test
    void keepsAnEditorWithinTheirBounds() {
        invite("15");
        stage.language(EDITOR, "ru");
        stage.say(EDITOR, "/start desk_code1");
        stage.press(EDITOR, "desk:d:n");
        stage.say(EDITOR, "Ертең жиналыс.");
        stage.say(EDITOR, "Завтра собрание.");
        assertThat(DeskStage.buttons(stage.acts(EDITOR).getLast()))
                .extracting(button -> button.label())
                .contains("Актюбинская область – целиком", "г. Актобе")
                .doesNotContain("Все чаты", "Все регионы");
        stage.press(EDITOR, "desk:d:t:c:75");
        assertThat(stage.seen(EDITOR)).contains("за вами не закреплена");
        stage.press(EDITOR, "desk:s:l");
        assertThat(stage.posts.getLast().act())
                .isInstanceOfSatisfying(
                        Act.AnswerPress.class,
                        answer -> assertThat(answer.notice()).contains("владельцев"));
    }

    @Test
    void asksNobodyToApproveBeyondTheirBounds() {
        invite("15");
        stage.say(EDITOR, "/start desk_code1");
        stage.say(SECOND, "/desk");
        stage.press(AUTHOR, "desk:d:n");
        stage.say(AUTHOR, "Ертең жиналыс.");
        stage.say(AUTHOR, "Завтра собрание.");
        stage.press(AUTHOR, "desk:d:t:c:");
        stage.press(AUTHOR, "desk:d:w:now");
        stage.press(AUTHOR, "desk:d:go");
        int before = stage.acts(EDITOR).size();
        stage.press(EDITOR, stage.data(SECOND, "Бекіту"));
        assertThat(before).isEqualTo(1);
        assertThat(stage.seen(EDITOR)).contains("бекітілмеген");
    }

    @Test
    void removesAnEditorAndTellsTheTrail() {
        invite("");
        stage.say(EDITOR, "/start desk_code1");
        stage.press(AUTHOR, "desk:s:x:" + EDITOR);
        stage.pressLabel(AUTHOR, "Иә, шығару");
        stage.press(AUTHOR, "desk:s:a");
        assertThat(stage.seen(AUTHOR)).contains("шығарды", "қосылды", "адам шақырды", "Айгерім");
        assertThat(stage.field(kz.habarshy.chat.ChatKey.DESK, "staff", "555")).isNull();
        stage.press(AUTHOR, "desk:s:f");
        assertThat(stage.posts.getLast().act())
                .isInstanceOfSatisfying(
                        Act.SendFile.class, file -> assertThat(file.content()).contains("removed"));
    }
}
