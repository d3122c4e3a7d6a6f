package kz.habarshy.journeys;

import static kz.habarshy.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.habarshy.Town;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class WatchingJourneyTest {
    private static final Pattern METRIC = Pattern.compile("\\b(habarshy|jvm|process)_[a-z_]+");

    private final Town town = Town.shared();

    @BeforeEach
    void somebodyAsks() {
        long person = House.person(town, Tongue.RU);
        assertThat(town.answerTo(person, person, "до какого числа онлайн перепись?")
                        .text())
                .contains("15 октября");
        eventually(
                "the outcome is counted",
                () -> get("/actuator/prometheus", 200)
                        .contains("habarshy_deliveries_total{lane=\"reply\",outcome=\"sent\"}"));
    }

    @Test
    void measuresEveryStageThatAQuestionGoesThrough() {
        String metrics = get("/actuator/prometheus", 200);

        assertThat(values(metrics, "habarshy_inbox_lag_seconds_count")).allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_decisions_seconds_count")).allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_deliveries_total\\{lane=\"reply\",outcome=\"sent\"\\}"))
                .allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_redis_script_seconds_count\\{outcome=\"answered\",script=\"complete\"\\}"))
                .allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_redis_force_seconds_count")).allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_delivery_call_seconds_count")).allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_leases_moved_total\\{how=\"taken\",of=\"nodes\"\\}"))
                .allMatch(count -> count >= 17);
        assertThat(values(metrics, "habarshy_decisions_at_once_total")).allMatch(count -> count > 0);
        assertThat(values(metrics, "habarshy_inbox_waiting")).allMatch(count -> count >= 0);
        assertThat(values(metrics, "habarshy_outbox_oldest")).allMatch(seconds -> seconds >= 0);
    }

    @Test
    void drawsOnlyWhatTheProgramMeasures() throws IOException {
        String metrics = get("/actuator/prometheus", 200);
        String dashboard = new ClassPathResource("dashboards/habarshy.json").getContentAsString(StandardCharsets.UTF_8);

        List<String> drawn = METRIC.matcher(dashboard)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();

        assertThat(drawn)
                .hasSizeGreaterThan(15)
                .allSatisfy(name -> assertThat(metrics).containsPattern("(?m)^" + name + "[ {]"));
    }

    @Test
    void saysWhetherItLivesAndWhetherItIsReadyAndNothingElse() {
        assertThat(get("/actuator/health/liveness", 200)).isEqualTo("{\"status\":\"UP\"}");
        assertThat(get("/actuator/health/readiness", 200)).isEqualTo("{\"status\":\"UP\"}");
    }

    private static List<Double> values(String metrics, String name) {
        List<Double> values = Pattern.compile("(?m)^" + name + "(?:\\{[^}]*\\})? (\\S+)$")
                .matcher(metrics)
                .results()
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
        assertThat(values).as(name).isNotEmpty();
        return values;
    }

    private String get(String path, int status) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + town.port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(status);
            return answer.body();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
