package kz.habarshy.privacy;

import static kz.habarshy.buildings.Talking.AIGUL;
import static kz.habarshy.buildings.Talking.BOT;
import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.NAMELESS_ADMIN;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.decided;
import static kz.habarshy.buildings.Talking.group;
import static kz.habarshy.buildings.Talking.own;
import static kz.habarshy.buildings.Talking.said;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.habarshy.buildings.Buildings;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Lost;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.PersonId;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardTest {
    private static final Guard GUARD = new Guard(BuildingsOnTrial.CAMPAIGN);
    private static final String IIN = "990101300122";
    private static final String SAYS = "ИИН " + IIN + ", запишите";

    private static Decision heard(String text, ChatState state) {
        return decided(GUARD.said(said(GROUP, OLGA, text, false), state, SEPTEMBER));
    }

    private static Act.Ask ask(Decision decision, String what) {
        return decision.posts().stream()
                .map(Post::act)
                .filter(act -> act instanceof Act.Ask ask && ask.what().equals(what))
                .map(Act.Ask.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Found answer(Act.Ask ask, String... values) {
        Map<String, String> all = new HashMap<>(ask.values());
        for (int i = 0; i < values.length; i += 2) {
            all.put(values[i], values[i + 1]);
        }
        return new Found(GROUP, ask.what(), all);
    }

    @ParameterizedTest
    @CsvSource({"kk, жеке дерек көрініп тұр: ЖСН, «Жою»", "ru, видны личные данные: ИИН, «Удалить»"})
    void saysOneLineThatQuotesAndRepliesToNothing(String language, String words, String press) {
        Decision decision = heard(SAYS, served(language));
        assertThat(words(decision)).hasSize(1);
        assertThat(words(decision).getFirst()).contains(words, press).doesNotContain(IIN, "\n");
        assertThat(((Act.Say) decision.posts().getFirst().act()).replyTo()).isNull();
    }

    @Test
    void carriesTheNumberNowhere() {
        for (ChatState state : List.of(served("ru"), served("ru", "b.private", "1"))) {
            assertThat(heard(SAYS, state).toString()).doesNotContain(IIN, "запишите");
        }
    }

    @Test
    void saysItOnceInTenMinutes() {
        ChatState calm = served("ru");
        ChatState told = after(calm, heard(SAYS, calm));
        assertThat(heard(SAYS, told)).isEqualTo(Decision.NONE);
        assertThat(words(decided(
                        GUARD.said(said(GROUP, OLGA, SAYS, false), told, SEPTEMBER.plus(Duration.ofMinutes(11))))))
                .hasSize(1);
    }

    @Test
    void isSilentWhereTheChatWantsNothingUnasked() {
        for (ChatState state : List.of(
                group("b.status", "new"),
                served("ru", "b.level", "1"),
                served("ru", "b.paused", "2021-09-10"),
                served("ru", "b.paused", "2021-09-10", "b.private", "1"))) {
            assertThat(GUARD.said(said(GROUP, OLGA, SAYS, false), state, SEPTEMBER))
                    .isNull();
        }
        assertThat(GUARD.said(said(OWN, OLGA, SAYS, true), own(), SEPTEMBER)).isNull();
        assertThat(GUARD.said(said(GROUP, OLGA, "Сәлем", false), served("ru"), SEPTEMBER))
                .isNull();
    }

    @Test
    void leavesTheWordsOfChannelsAndBotsAlone() {
        var channel = new Speaker(new PersonId(777000), false, false, true, "");
        var bot = new Speaker(new PersonId(9), true, false, false, "");
        for (Speaker by : List.of(channel, bot)) {
            assertThat(GUARD.said(said(GROUP, by, SAYS, false), served("ru"), SEPTEMBER))
                    .isNull();
        }
    }

    @Test
    void removesTheMessageWhereTheAdminAndTheMessengerAllowIt() {
        ChatState allowed = served("ru", "b.private", "1", "b.level", "1");
        Decision asked = heard(SAYS, allowed);
        assertThat(words(asked)).isEmpty();
        Decision removed = GUARD.decide(answer(ask(asked, "rights"), "deletes", "true"), allowed, SEPTEMBER);
        assertThat(removed.posts()).extracting(Post::act).containsExactly(new Act.RemoveMessage(100));
        assertThat(removed.commands())
                .extracting(command -> command.told().chat())
                .containsExactly(OWN);
    }

    @Test
    void saysTheLineAndTellsTheAdminsWhereItHasNoRightToDelete() {
        ChatState allowed = served("ru", "b.private", "1");
        Act.Ask rights = ask(heard(SAYS, allowed), "rights");
        Decision told = GUARD.decide(answer(rights, "deletes", "false"), allowed, SEPTEMBER);
        assertThat(words(told)).hasSize(1);
        Decision letters = GUARD.decide(answer(ask(told, "admins"), "admins", "8 55 9"), allowed, SEPTEMBER);
        assertThat(letters.commands())
                .extracting(command -> command.told().chat().firstId())
                .containsExactly(8L, 9L);
        assertThat(written(letters.commands().getFirst(), "b.open", "1"))
                .contains("права удалять сообщения у меня нет", "«Абай 12»");
    }

    @Test
    void tellsNobodyWhoHasNotOpenedThePrivateChat() {
        ChatState allowed = served("kk", "b.private", "1");
        Decision removed =
                GUARD.decide(answer(ask(heard(SAYS, allowed), "rights"), "deletes", "true"), allowed, SEPTEMBER);
        Command letter = removed.commands().getFirst();
        assertThat(written(letter)).isEmpty();
        assertThat(written(letter, "b.open", "1", "b.lang", "kk"))
                .contains("хабарламаңызды өшірдім", "ЖСН", "«Абай 12»");
        assertThat(written(letter, "b.open", "1", "b.lang", "ru")).contains("удалил ваше сообщение");
    }

    @Test
    void knowsWhoHasOpenedThePrivateChatUntilItIsClosed() {
        ChatState opened = after(own(), Buildings.opened(own()));
        assertThat(Buildings.isOpen(opened)).isTrue();
        assertThat(Buildings.opened(opened)).isEqualTo(Decision.NONE);
        Decision lost = BuildingsOnTrial.buildings().lost(new Lost(OWN, "blocked"), opened);
        assertThat(Buildings.isOpen(after(opened, lost))).isFalse();
    }

    private static String written(Command letter, String... fields) {
        Told told = letter.told();
        Map<String, String> all = new HashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            all.put(fields[i], fields[i + 1]);
        }
        var state = new ChatState(new ChatKey(BOT, told.chat().firstId()), all);
        return String.join("", words(GUARD.decide(told, state, SEPTEMBER)));
    }

    @Test
    void hasNobodyToTellOfANamelessAdminsMessage() {
        ChatState allowed = served("ru", "b.private", "1");
        Decision asked = decided(GUARD.said(said(GROUP, NAMELESS_ADMIN, SAYS, false), allowed, SEPTEMBER));
        Decision removed = GUARD.decide(answer(ask(asked, "rights"), "deletes", "true"), allowed, SEPTEMBER);
        assertThat(removed.commands()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"true, ''", "false, https://id.example/990101300122"})
    void takesACardsPictureForADocument(boolean zone, String code) {
        Decision seen =
                decided(GUARD.seen(said(GROUP, AIGUL, "", false), List.of(code), zone, served("kk"), SEPTEMBER));
        assertThat(words(seen).getFirst()).contains("жеке құжат");
        assertThat(GUARD.seen(
                        said(GROUP, AIGUL, "", false), List.of("https://sanaq.gov.kz"), false, served("kk"), SEPTEMBER))
                .isNull();
    }
}
