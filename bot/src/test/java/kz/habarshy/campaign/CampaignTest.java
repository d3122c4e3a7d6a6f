package kz.habarshy.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.habarshy.campaign.UsedTextsTest.Key;
import kz.habarshy.chat.Language;
import org.junit.jupiter.api.Test;

class CampaignTest {
    private static final TextKey WELCOME = new Key("welcome", Set.of("name", "until"));
    private static final LocalDate END = LocalDate.of(2021, 10, 15);
    private final Campaign campaign = new SmallPack().load();

    @Test
    void answersByTheDay() {
        assertThat(brief("when", Language.KK, END)).isEqualTo("Бүгін, 15 қазан – соңғы күн.");
        assertThat(brief("when", Language.RU, END.minusDays(1))).isEqualTo("Онлайн можно по 15 октября включительно.");
        assertThat(brief("when", Language.KK, END.plusDays(1))).isEqualTo("30 қазанды қоса алғанда өтуге болады.");
        assertThat(brief("when", Language.RU, END.plusYears(1))).isEqualTo("Перепись завершена.");
    }

    @Test
    void datesNoAnswerAfterTheDayItIsRead() {
        assertThat(answer("where", Language.KK, LocalDate.of(2021, 9, 5)).asOf())
                .isEqualTo("2021-09-05");
        assertThat(answer("where", Language.KK, END).asOf()).isEqualTo("2021-09-10");
    }

    @Test
    void fillsATextWithArgumentsInTheirForms() {
        Map<String, Object> arguments = Map.of("name", "Үй {7}", "until", LocalDate.of(2021, 10, 3));
        assertThat(campaign.text(WELCOME, Language.KK, arguments))
                .isEqualTo("Сәлем, **Үй {7}**. Бот 3 қазанды қоса алғанда үнсіз.");
        assertThat(campaign.text(WELCOME, Language.RU, arguments))
                .isEqualTo("Здравствуйте, **Үй {7}**. Бот молчит по 3 октября включительно.");
    }

    @Test
    void letsArgumentsWinOverThePack() {
        Campaign changed = new SmallPack()
                .with("texts/more_words.kk.md", "{end}, {minutes_барыс}, {at}")
                .with("texts/more_words.ru.md", "{end}, {minutes}, {at}")
                .load();
        TextKey key = new Key("more_words", Set.of());
        Map<String, Object> arguments = Map.of("end", "ертең", "minutes", 6, "at", LocalTime.of(9, 5));
        assertThat(changed.text(key, Language.KK, arguments)).isEqualTo("ертең, 6-ға, 09:05");
        assertThat(changed.text(key, Language.RU, Map.of("at", LocalTime.NOON))).isEqualTo("15 октября, 25, 12:00");
    }

    @Test
    void refusesATextThatItCannotFill() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign.text(WELCOME, Language.RU, Map.of("name", "дом")))
                .withMessage("Text welcome (RU): unknown placeholder {until_включительно}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> campaign.text(new Key("bye", Set.of()), Language.RU))
                .withMessage("The pack has no text bye");
    }

    @Test
    void countsTheDaysThatAReminderNames() {
        ReminderRule rule = campaign.reminders().getFirst();
        assertThat(rule.deadline()).isEqualTo(END);
        assertThat(rule.text(Language.KK, 3)).isEqualTo("3 күн қалды: 15 қазанды қоса алғанда.");
        assertThat(rule.text(Language.RU, 3)).isEqualTo("Осталось 3 дня: по 15 октября включительно.");
        assertThat(rule.text(Language.RU, 1)).isEqualTo("Завтра, 15 октября, последний день.");
        assertThat(rule.text(Language.KK, 0)).isEqualTo("Бүгін, 15 қазан – соңғы күн.");
        assertThatIllegalArgumentException().isThrownBy(() -> rule.text(Language.KK, 4));
    }

    @Test
    void knowsOnlyTheDeadlinesOfTheDay() {
        assertThat(campaign.nextDeadline(END)).isEqualTo(new Deadline(END, "end"));
        assertThat(campaign.nextDeadline(END.plusDays(1)))
                .isEqualTo(new Deadline(LocalDate.of(2021, 10, 30), "again_end"));
        assertThat(campaign.nextDeadline(LocalDate.of(2021, 10, 31))).isNull();
    }

    @Test
    void placesAPostOnItsDay() {
        Explanation post = campaign.explanations().getFirst();
        assertThat(post.on()).isEqualTo("2021-09-02");
        assertThat(post.until()).isEqualTo("2021-09-20");
        assertThat(post.at()).isEqualTo("11:00");
        assertThat(post.aulOnly()).isTrue();
        assertThat(post.text(Language.RU)).isEqualTo("Перепись идёт с 1 сентября по 15 октября.");
    }

    @Test
    void keepsTheMenuAndThePhases() {
        assertThat(campaign.topics()).extracting(Topic::id).containsExactly("dates", "online");
        assertThat(campaign.entries()).extracting(Entry::id).containsExactly("when", "where");
        assertThat(campaign.entriesOf(campaign.topics().getLast()))
                .extracting(Entry::id)
                .containsExactly("where");
        assertThat(campaign.phaseOn(END.plusDays(1)).online()).isEqualTo(Phase.Online.MISSED_ONLY);
        assertThat(campaign.defaultZone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    }

    @Test
    void findsRegionsAndPlaces() {
        assertThat(Objects.requireNonNull(campaign.regions().region("75")).name(Language.KK))
                .isEqualTo("Алматы қаласы");
        assertThat(Objects.requireNonNull(campaign.regions().place("75-medeu")).kind())
                .isEqualTo("district");
        assertThat(campaign.regions().region("99")).isNull();
    }

    @Test
    void givesFurtherFilesByTheirPath() {
        assertThat(campaign.lines("faq/when/asked.kk.txt")).hasSize(12);
        assertThat(campaign.file("sources.yaml")).startsWith("seed:");
        assertThat(campaign.file("../small/pack.yaml")).isNull();
        assertThat(campaign.lines("chatter.kk.txt")).isEmpty();
    }

    @Test
    void travelsInsideTheProgram() {
        assertThat(Campaign.packed("census-2021").entries())
                .isEqualTo(Campaign.load(Path.of("../content/census-2021")).entries());
    }

    @Test
    void speaksAlikeUnderATurkishDefault() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            Campaign turkish = new SmallPack().load();
            assertThat(turkish.officialDomains()).containsExactlyInAnyOrder("gov.kz", "egov.kz");
            assertThat(turkish.entries()).isEqualTo(campaign.entries());
            assertThat(new SmallPack().problems()).isEqualTo(List.of());
        } finally {
            Locale.setDefault(before);
        }
    }

    private String brief(String id, Language language, LocalDate day) {
        return answer(id, language, day).brief();
    }

    private Answer answer(String id, Language language, LocalDate day) {
        return campaign.answer(Objects.requireNonNull(campaign.entry(id)), language, day);
    }
}
