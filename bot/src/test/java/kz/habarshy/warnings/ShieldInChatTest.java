package kz.habarshy.warnings;

import static kz.habarshy.buildings.Talking.GROUP;
import static kz.habarshy.buildings.Talking.NAMELESS_ADMIN;
import static kz.habarshy.buildings.Talking.OLGA;
import static kz.habarshy.buildings.Talking.OWN;
import static kz.habarshy.buildings.Talking.SEPTEMBER;
import static kz.habarshy.buildings.Talking.after;
import static kz.habarshy.buildings.Talking.answered;
import static kz.habarshy.buildings.Talking.data;
import static kz.habarshy.buildings.Talking.served;
import static kz.habarshy.buildings.Talking.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.habarshy.buildings.BuildingsOnTrial;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Found;
import kz.habarshy.chat.Incoming.Pressed;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Incoming.Told;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.Post;
import kz.habarshy.chat.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShieldInChatTest {
    private static final String CODE_KK =
            "Сәлеметсіз бе, санақ қызметінен хабарласып тұрмын. Телефоныңызға келген 6 санды айтып жіберіңіз";
    private static final String CODE_RU =
            "Здравствуйте, это перепись населения. На ваш телефон пришёл код, продиктуйте его, иначе анкета не сохранится";
    private static final List<String> DOUBTFUL_RU = WarningsOnTrial.doubtful(BuildingsOnTrial.CAMPAIGN, Language.RU);
    private static final List<String> DOUBTFUL_KK = WarningsOnTrial.doubtful(BuildingsOnTrial.CAMPAIGN, Language.KK);
    private static final Warnings WARNINGS = WarningsOnTrial.warnings(BuildingsOnTrial.CAMPAIGN);
    private static final Warnings CONFIRMED =
            WarningsOnTrial.warnings(BuildingsOnTrial.CAMPAIGN, _ -> StaffWord.Word.CONFIRMED);
    private static final String[] KEPT = {"b.keeper", "55", "b.removes", "1"};

    private static Said said(long message, String text, boolean edited, @Nullable Long replyTo, Speaker by) {
        return new Said(GROUP, by, message, text, false, edited, false, List.of(), replyTo, null, null, null);
    }

    private static Decision heard(long message, String text, ChatState state) {
        return Objects.requireNonNull(WARNINGS.overheard(said(message, text, false, null, OLGA), state, SEPTEMBER));
    }

    private static @Nullable Decision edited(long message, String text, ChatState state) {
        return WARNINGS.overheard(said(message, text, true, null, OLGA), state, SEPTEMBER);
    }

    private static Decision pressed(Decision warning) {
        String button = data(warning).getLast();
        return WARNINGS.decide(new Pressed(GROUP, OLGA, "press-1", 9, button), served("ru"), SEPTEMBER);
    }

    private static List<Act> acts(Decision decision) {
        return decision.posts().stream().map(Post::act).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 'Санақ: мына сайтта http://sanaq-pay.xyz карта нөмірін жазыңыз, тез арада, әйтпесе айыппұл'",
        "ru, 'Перепись: срочно введите номер карты на http://sanaq-pay.xyz, иначе штраф'"
    })
    void namesEachFindingInASentenceAndNeverTheAddress(String language, String text) {
        Decision warning = heard(7, text, served(language));
        String html = words(warning).getFirst();
        assertThat(html.lines().filter(line -> line.startsWith("– "))).isNotEmpty();
        assertThat(html).startsWith("<b>").contains("102").doesNotContain("sanaq-pay", "http");
    }

    @ParameterizedTest
    @CsvSource({"kk", "ru"})
    void warnsOnceOfOneScamAndAgainOfAnother(String language) {
        String scam = language.equals("kk") ? CODE_KK : CODE_RU;
        ChatState calm = served(language);
        ChatState warned = after(calm, heard(7, scam, calm));
        assertThat(heard(8, scam + (language.equals("kk") ? " өтінемін" : " пожалуйста"), warned))
                .isEqualTo(Decision.NONE);
        String other = language.equals("kk")
                ? "Көршілер, мен санақ операторымын, кімге смс код келді, маған жеке жазып жіберіңіздер, мен тіркеймін"
                : "Соседи, я оператор переписи, у кого пришла смска с цифрами, киньте мне в личку, я вас отмечу";
        assertThat(words(heard(9, other, warned))).hasSize(1);
        String address = language.equals("kk")
                ? "Санақтың ресми сайты енді sanaq-gov.kz, сонда тіркеліңіздер"
                : "Официальный сайт переписи теперь sanaq-gov.kz, регистрируйтесь";
        assertThat(words(heard(10, address, warned))).hasSize(1);
    }

    @Test
    void tellsTwoLuresByTheirAddressesHoweverAlikeTheirWords() {
        String lure = "Официальный сайт переписи теперь %s, регистрируйтесь там";
        ChatState calm = served("ru");
        ChatState warned = after(calm, heard(7, lure.formatted("sanaq-gov.kz"), calm));
        assertThat(heard(8, "Внимание, соседи. " + lure.formatted("sanaq-gov.kz"), warned))
                .isEqualTo(Decision.NONE);
        assertThat(words(heard(9, lure.formatted("sanaq.gov.kz.help-kz.ru"), warned)))
                .hasSize(1);
    }

    @Test
    void warnsAtMostThreeTimesADayOfOneKindWhateverTheAddresses() {
        ChatState state = served("ru");
        int warnings = 0;
        for (int i = 1; i <= 5; i++) {
            Decision decision =
                    heard(i, "Официальный сайт переписи теперь sanaq-gov" + i + ".kz, регистрируйтесь", state);
            warnings += words(decision).size();
            state = after(state, decision);
        }
        assertThat(warnings).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"kk, кейін өзгертілді", "ru, потом изменили"})
    void saysUnderAMendedMessageThatItWarnedOfTheOldOne(String language, String note) {
        ChatState calm = served(language);
        Decision warning = heard(7, language.equals("kk") ? CODE_KK : CODE_RU, calm);
        ChatState warned = after(calm, warning);
        Decision mended = Objects.requireNonNull(edited(7, "Сәлем, привет", warned));
        assertThat(acts(mended)).hasSize(1).first().isInstanceOfSatisfying(Act.Edit.class, edit -> {
            assertThat(edit.post()).isEqualTo("warning:7");
            assertThat(edit.html()).contains(note, "102");
        });
        ChatState quiet = after(warned, mended);
        assertThat(edited(7, "Сәлем, привет, да", quiet)).isNull();
        Decision again = Objects.requireNonNull(edited(7, CODE_RU, quiet));
        assertThat(words(again)).first().asString().doesNotContain(note).startsWith("<b>");
    }

    @Test
    void warnsOfAMessageThatIsEditedIntoAScam() {
        assertThat(edited(7, "Завтра отключат воду", served("ru"))).isNull();
        assertThat(words(Objects.requireNonNull(edited(7, CODE_RU, served("ru")))))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"kk, кешірім сұраймын", "ru, Прошу прощения"})
    void withdrawsWithAnApologyAndLeavesExactlyThatTextAlone(String language, String apology) {
        String scam = language.equals("kk") ? CODE_KK : CODE_RU;
        ChatState calm = served(language);
        Decision warning = heard(7, scam, calm);
        ChatState warned = after(calm, warning);
        Decision withdrawn = WARNINGS.decide(answered(pressed(warning), true), warned, SEPTEMBER);
        assertThat(acts(withdrawn))
                .anySatisfy(act -> assertThat(act).isInstanceOfSatisfying(Act.EditMessage.class, edit -> {
                    assertThat(edit.message()).isEqualTo(9);
                    assertThat(edit.html()).contains(apology);
                    assertThat(edit.buttons()).isEmpty();
                }));
        Told told = withdrawn.commands().getFirst().told();
        assertThat(told.what()).isEqualTo("warning.false");
        assertThat(told.values()).containsOnlyKeys("hash");
        assertThat(told.values().get("hash")).hasSize(16);
        assertThat(withdrawn.changes().toString()).doesNotContain("перепись", "санақ");
        ChatState spared = after(warned, withdrawn);
        var tomorrow = SEPTEMBER.plus(Duration.ofDays(1));
        assertThat(WARNINGS.overheard(said(20, scam, false, null, OLGA), spared, tomorrow))
                .isEqualTo(Decision.NONE);
        assertThat(WARNINGS.overheard(said(21, scam + " sanaq-gov.kz", false, null, OLGA), spared, tomorrow))
                .isNotNull();
    }

    @Test
    void lettingNobodyButAnAdminWithdraw() {
        ChatState calm = served("ru");
        Decision warning = heard(7, CODE_RU, calm);
        Decision refused = WARNINGS.decide(answered(pressed(warning), false), after(calm, warning), SEPTEMBER);
        assertThat(refused.changes()).isEmpty();
        assertThat(refused.commands()).isEmpty();
        assertThat(words(refused))
                .containsExactly(
                        "Снять предупреждение может только администратор чата. Если сообщение ваше, скажите ему.");
    }

    @Test
    void hearsANamelessAdminWhoRepliesToTheMessageOrToTheWarning() {
        ChatState calm = served("ru");
        ChatState warned = after(calm, heard(7, CODE_RU, calm));
        ChatState placed = after(
                warned,
                WARNINGS.decide(
                        new Told(GROUP, "w.sent", Map.of("post", "warning:7", "message", "30")), warned, SEPTEMBER));
        for (long about : List.of(7L, 30L)) {
            Said recall = said(31, "/false", false, about, NAMELESS_ADMIN);
            assertThat(WARNINGS.recalls(recall)).isTrue();
            Decision withdrawn = WARNINGS.recalled(recall, placed, SEPTEMBER);
            assertThat(acts(withdrawn))
                    .first()
                    .isInstanceOfSatisfying(
                            Act.Edit.class, edit -> assertThat(edit.post()).isEqualTo("warning:7"));
        }
        Decision asking = WARNINGS.recalled(said(31, "/false", false, 30L, OLGA), placed, SEPTEMBER);
        assertThat(acts(asking)).hasOnlyElementsOfType(Act.Ask.class);
        assertThat(WARNINGS.recalled(said(31, "/false", false, 99L, NAMELESS_ADMIN), placed, SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @ParameterizedTest
    @CsvSource({"kk, күмәнді хабарлама бар", "ru, Сомнительное сообщение"})
    void asksTheKeeperFirstOfADoubtfulMessageAndWarnsAtOnceOfAClearOne(String language, String line) {
        ChatState kept = served(language, "b.keeper", "55");
        String doubtful = language.equals("kk") ? DOUBTFUL_KK.getFirst() : DOUBTFUL_RU.getFirst();
        assertThat(words(heard(6, language.equals("kk") ? CODE_KK : CODE_RU, kept)))
                .hasSize(1);
        Decision asking = heard(7, doubtful, kept);
        assertThat(acts(asking)).hasOnlyElementsOfType(Act.Ask.class);
        ChatState asked = after(kept, asking);
        Decision told = WARNINGS.decide(answered(asking, true), asked, SEPTEMBER);
        assertThat(told.posts()).allMatch(post -> post.to().equals(OWN));
        assertThat(words(told).getFirst()).contains(line, "Абай 12", "<pre>");
        assertThat(heard(8, doubtful, asked)).isEqualTo(Decision.NONE);
        Decision warned = decided(told, 0, asked);
        assertThat(warned.posts())
                .anySatisfy(post -> assertThat(post.to().equals(GROUP)
                                && post.act() instanceof Act.Say say
                                && Objects.equals(say.replyTo(), 7L))
                        .isTrue());
        Decision spared = decided(told, 1, asked);
        assertThat(spared.posts()).allMatch(post -> post.to().equals(OWN));
        assertThat(WARNINGS.overheard(said(9, doubtful, false, null, OLGA), after(asked, spared), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    /// What comes of the button with this number under the verdict.
    private static Decision decided(Decision told, int button, ChatState group) {
        Decision asking = WARNINGS.decide(
                new Pressed(OWN, OLGA, "p", 5, data(told).get(button)), new ChatState(OWN, Map.of()), SEPTEMBER);
        return WARNINGS.decide(answered(asking, true), group, SEPTEMBER);
    }

    @Test
    void endsTheTrainingWithOnePressAfterSomeVerdictsAndAfterSomeDays() {
        ChatState kept = served("ru", "b.keeper", "55");
        Decision asking = heard(7, DOUBTFUL_RU.getFirst(), kept);
        ChatState asked = after(kept, asking);
        Decision told = WARNINGS.decide(answered(asking, true), asked, SEPTEMBER);
        ChatState ended = after(asked, decided(told, 2, asked));
        String second = DOUBTFUL_RU.getLast();
        assertThat(words(heard(8, second, ended))).hasSize(1);
        assertThat(acts(heard(8, second, asked))).hasOnlyElementsOfType(Act.Ask.class);
        ChatState enough =
                with(asked, "s.training", asked.field("s.training", "").replaceFirst("1$", "5"));
        assertThat(words(heard(8, second, enough))).hasSize(1);
        var later = SEPTEMBER.plus(Duration.ofDays(14));
        assertThat(words(Objects.requireNonNull(WARNINGS.overheard(said(8, second, false, null, OLGA), asked, later))))
                .hasSize(1);
    }

    private static ChatState with(ChatState state, String field, String value) {
        var fields = new HashMap<>(state.fields());
        fields.put(field, value);
        return new ChatState(state.chat(), Map.copyOf(fields));
    }

    @Test
    void warnsTheChatWhereTheKeeperIsNoAdminAnyMoreAndForgetsThem() {
        ChatState kept = served("ru", "b.keeper", "55");
        Decision asking = heard(7, DOUBTFUL_RU.getFirst(), kept);
        ChatState asked = after(kept, asking);
        Decision warned = WARNINGS.decide(answered(asking, false), asked, SEPTEMBER);
        assertThat(words(warned)).hasSize(1);
        assertThat(warned.posts()).allMatch(post -> post.to().equals(GROUP));
    }

    @Test
    void removesNothingUntilTheAdminHasTurnedItOnAndStaffHaveConfirmed() {
        Said scam = said(7, CODE_RU, false, null, OLGA);
        assertThat(words(Objects.requireNonNull(CONFIRMED.overheard(scam, served("ru"), SEPTEMBER))))
                .hasSize(1);
        assertThat(words(Objects.requireNonNull(WARNINGS.overheard(scam, served("ru", KEPT), SEPTEMBER))))
                .hasSize(1);
    }

    @Test
    void removesAConfirmedScamAndGivesItsTextToTheAdmin() {
        ChatState state = served("ru", KEPT);
        Decision asking =
                Objects.requireNonNull(CONFIRMED.overheard(said(7, CODE_RU, false, null, OLGA), state, SEPTEMBER));
        Decision rights = CONFIRMED.decide(answered(asking, true), state, SEPTEMBER);
        Decision removed = CONFIRMED.decide(rightsAnswered(rights, true), state, SEPTEMBER);
        assertThat(acts(removed)).contains(new Act.RemoveMessage(7));
        assertThat(removed.posts()).anySatisfy(post -> {
            assertThat(post.to()).isEqualTo(OWN);
            assertThat(post.act().toString()).contains(CODE_RU);
        });
        assertThat(removed.posts()).anySatisfy(post -> {
            assertThat(post.to()).isEqualTo(GROUP);
            assertThat(post.act().toString()).contains("удалил из чата").doesNotContain(CODE_RU);
        });
        assertThat(removed.changes().toString()).doesNotContain("перепись");
    }

    @Test
    void warnsAndSaysSoWhereTheBotMayNotDelete() {
        ChatState state = served("ru", KEPT);
        Decision asking =
                Objects.requireNonNull(CONFIRMED.overheard(said(7, CODE_RU, false, null, OLGA), state, SEPTEMBER));
        Decision rights = CONFIRMED.decide(answered(asking, true), state, SEPTEMBER);
        Decision warned = CONFIRMED.decide(rightsAnswered(rights, false), state, SEPTEMBER);
        assertThat(acts(warned)).noneMatch(Act.RemoveMessage.class::isInstance);
        assertThat(words(warned)).hasSize(2);
        assertThat(words(warned).getLast()).contains("права удалять сообщения у меня нет");
    }

    private static Found rightsAnswered(Decision asking, boolean deletes) {
        var ask = (Act.Ask) asking.posts().getFirst().act();
        assertThat(ask.what()).isEqualTo("rights");
        var values = new HashMap<>(ask.values());
        values.put("deletes", String.valueOf(deletes));
        return new Found(GROUP, "rights", Map.copyOf(values));
    }

    @Test
    void leavesAloneEverywhereWhatStaffHaveFoundHonest() {
        Warnings honest = WarningsOnTrial.warnings(BuildingsOnTrial.CAMPAIGN, _ -> StaffWord.Word.HONEST);
        assertThat(honest.overheard(said(7, CODE_RU, false, null, OLGA), served("ru"), SEPTEMBER))
                .isEqualTo(Decision.NONE);
    }

    @Test
    void readsNothingFromWhatAnOlderProgramWrote() {
        assertThat(words(heard(7, CODE_RU, served("ru", "s.warned", "2021-09-10 warning_code"))))
                .hasSize(1);
    }
}
