package kz.habarshy.warnings;

import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Met;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Origin;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How a message came weighs beside what it says, and never alone.
class CircumstancesTest {
    private static final Warnings FEW = WarningsOnTrial.warnings(BuildingsOnTrial.CAMPAIGN);
    private static final Warnings MANY =
            WarningsOnTrial.warnings(BuildingsOnTrial.CAMPAIGN, WarningsConfiguration.SILENT, (_, _) -> true);
    private static final String ASK_KK = "Көршілер, телефонға келген кодты маған жіберіңіздерші";
    private static final String ASK_RU = "Соседи, скиньте мне код, который вам пришёл";

    private static Said said(String text, Origin origin) {
        return new Said(
                GROUP, OLGA, 7, text, false, false, false, List.of(), null, null, null, null, List.of(), false, origin);
    }

    private static ChatState joined(ChatState state, Speaker who) {
        return after(state, FEW.met(new Met(GROUP, List.of(who), 1), state, SEPTEMBER));
    }

    private static boolean warns(@Nullable Decision decision) {
        return decision != null && !words(decision).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, '" + ASK_KK + "'", "ru, '" + ASK_RU + "'"})
    void warnsOfADoubtfulAskThatANewcomerPutsIntoManyChats(String language, String ask) {
        ChatState calm = served(language);
        ChatState joined = joined(calm, OLGA);
        Said plain = said(ask, Origin.PLAIN);
        assertThat(warns(FEW.overheard(plain, calm, SEPTEMBER))).isFalse();
        assertThat(warns(FEW.overheard(plain, joined, SEPTEMBER))).isFalse();
        assertThat(warns(MANY.overheard(plain, calm, SEPTEMBER))).isFalse();
        Decision warned = Objects.requireNonNull(MANY.overheard(plain, joined, SEPTEMBER));
        assertThat(words(warned).getFirst())
                .contains(language.equals("kk") ? "чатқа жаңа қосылған" : "Автор недавно в чате");
        assertThat(warns(MANY.overheard(plain, joined, SEPTEMBER.plus(Duration.ofMinutes(31)))))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"kk, '" + ASK_KK + "'", "ru, '" + ASK_RU + "'"})
    void warnsOfADoubtfulAskThatComesOutOfAChannelIntoManyChats(String language, String ask) {
        assertThat(warns(MANY.overheard(said(ask, new Origin(true, null)), served(language), SEPTEMBER)))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Ертең сағат 10-нан 17-ге дейін су болмайды'",
        "ru, 'Завтра с 10 до 17 не будет воды'",
        "kk, 'Бүгін соңғы күн! Жиһаз жәрмеңкесі жабылады'",
        "ru, 'Сегодня последний день акции, успевайте.'",
        "kk, 'Рас па, санақтан деп код сұрайды екен?'",
        "ru, 'Не сообщайте никому код из SMS, это мошенники'"
    })
    void neverWarnsOfHonestTalkHoweverItCame(String language, String text) {
        ChatState joined = joined(served(language), OLGA);
        assertThat(warns(MANY.overheard(said(text, new Origin(true, null)), joined, SEPTEMBER)))
                .isFalse();
    }

    @Test
    void keepsNobodyWhoCameButANumberThatManyShare() {
        ChatState calm = served("ru");
        var other = new Speaker(new PersonId(987_654_321), false, false, false, "ru");
        Decision met = FEW.met(new Met(GROUP, List.of(other), 1), calm, SEPTEMBER);
        assertThat(met.changes()).singleElement().isInstanceOfSatisfying(Change.SetBriefly.class, kept -> {
            assertThat(kept.value()).matches("\\d{1,4}:" + SEPTEMBER.getEpochSecond());
            assertThat(kept.value()).doesNotContain("987654321");
        });
        assertThat(met.posts()).isEmpty();
        assertThat(warns(MANY.overheard(said(ASK_RU, Origin.PLAIN), after(calm, met), SEPTEMBER)))
                .isFalse();
    }
}
