package kz.habarshy.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Pattern;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.time.CampaignClock;
import kz.habarshy.time.MachineClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

class TodayPageTest {
    private static final Campaign CAMPAIGN = Campaign.load(Path.of("../content/census-2021"));
    private final CampaignClock clock = new CampaignClock(MachineClock.system());
    private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new TodayPage(CAMPAIGN, clock, thymeleaf()))
            .build();

    @ParameterizedTest
    @CsvSource({
        "2021-08-20, әлі ашылған жоқ, әлі басталған жоқ, ещё не открыта, ещё не начался",
        "2021-09-10, ашық, әлі басталған жоқ, открыта, ещё не начался",
        "2021-10-05, ашық, жүріп жатыр, открыта, идёт",
        "2021-10-18, тоқтатыла тұрды, жүріп жатыр, приостановлена, идёт",
        "2021-10-25, ашық, жүріп жатыр, открыта, идёт",
        "2021-11-03, ілікпей қалғандарға ашық, бақылап аралау, для тех; кого не переписали, контрольный обход",
        "2021-12-01, аяқталды, аяқталды, завершена, завершён"
    })
    void tellsHowThingsStandInEveryPhase(
            LocalDate day, String onlineKk, String doorKk, String onlineRu, String doorRu) {
        assertThat(chips(page(day, "?lang=kk"))).containsExactly(onlineKk, doorKk);
        assertThat(chips(page(day, "?lang=ru"))).containsExactly(onlineRu.replace(';', ','), doorRu);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-08-20", "2021-09-10", "2021-10-15", "2021-10-18", "2021-10-25", "2021-11-03"})
    void showsThreeStepsThreeNumbersAndTwoPhones(LocalDate day) {
        for (String lang : new String[] {"?lang=kk", "?lang=ru"}) {
            String page = page(day, lang);
            String check = page.substring(
                    page.indexOf("class=\"check\""), page.indexOf("</section>", page.indexOf("class=\"check\"")));
            assertThat(check.split("<li>")).hasSize(4);
            assertThat(page)
                    .containsAnyOf("Есік қаққан адамды қалай тексеруге болады", "Как проверить того, кто пришёл");
            assertThat(page).contains("href=\"tel:1446\"", "href=\"tel:102\"", "https://sanaq.gov.kz");
        }
    }

    @Test
    void invitesNobodyOnceItIsOver() {
        String page = page(LocalDate.of(2021, 12, 1), "");
        assertThat(page)
                .contains("пройти её уже нельзя", "href=\"tel:102\"")
                .doesNotContain("tel:1446", "Как пройти перепись сейчас", "Қазір қалай қатысуға болады");
    }

    @Test
    void knowsNothingOfLaterDays() {
        assertThat(page(LocalDate.of(2021, 10, 5), "")).doesNotContain("8 ноября", "21 октября", "7 ноября");
        assertThat(page(LocalDate.of(2021, 10, 18), "")).doesNotContain("21 октября", "7 ноября");
    }

    @Test
    void putsKazakhFirstAndNamesEachLanguage() {
        String both = page(LocalDate.of(2021, 10, 5), "");
        assertThat(both).contains("<html lang=\"kk\"");
        assertThat(both.indexOf("<article lang=\"kk\"")).isPositive().isLessThan(both.indexOf("<article lang=\"ru\""));
        assertThat(page(LocalDate.of(2021, 10, 5), "?lang=ru"))
                .contains("<html lang=\"ru\"", "<article lang=\"ru\"", "href=\"/today?lang=kk\"")
                .doesNotContain("<article lang=\"kk\"");
        assertThat(page(LocalDate.of(2021, 10, 5), "?lang=<script>")).isEqualTo(both);
    }

    @Test
    void bringsNoScriptAndNothingFromOutside() throws Exception {
        clock.moveTo(Instant.parse("2021-10-05T06:00:00Z"));
        MockHttpServletResponse response =
                mvc.perform(get("/today")).andReturn().getResponse();
        assertThat(response.getContentAsString())
                .doesNotContain("<script", "src=", "@import", "url(", "<th:", " th:")
                .doesNotContainPattern("<link[^>]+href=\"(?!data:)");
        assertThat(response.getHeader("Content-Security-Policy")).startsWith("default-src 'none'");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("max-age=60, public");
        assertThat(response.getHeader("Content-Language")).isEqualTo("kk, ru");
    }

    private static java.util.List<String> chips(String page) {
        return Pattern.compile("class=\"chip\">([^<]+)<")
                .matcher(page)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private String page(LocalDate day, String query) {
        try {
            clock.moveTo(day.atTime(12, 0).atZone(CAMPAIGN.defaultZone()).toInstant());
            var request = get("/today");
            if (!query.isEmpty()) {
                request.param("lang", query.substring("?lang=".length()));
            }
            MockHttpServletResponse response = mvc.perform(request).andReturn().getResponse();
            assertThat(response.getStatus()).isEqualTo(200);
            return response.getContentAsString();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static SpringTemplateEngine thymeleaf() {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        templates.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        return engine;
    }
}
