package kz.habarshy.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import kz.habarshy.Town;
import kz.habarshy.sandbox.SeenMessage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PosterJourneyTest {
    private final Town town = Town.shared();

    @ParameterizedTest
    @EnumSource
    void sendsTheSheetForAnEntranceInPrivateAlone(Tongue tongue) {
        House house = House.served(town, tongue);
        SeenMessage sheet = town.answerTo(house.admin(), house.admin(), "/poster");
        assertThat(sheet.hasFile()).isTrue();
        assertThat(sheet.wire().at("/document/file_name").asString("")).isEqualTo("habarshy-poster.pdf");
        assertThat(sheet.text()).contains(tongue.of("подъезге іліңіз", "повесьте в подъезде"));
        house.hearsNothingOn("/poster");
    }

    @Test
    void standsBesideThePageOfTheDay() throws IOException, InterruptedException {
        town.settle(House.person(town, Tongue.KK));
        assertThat(new String(get("/today").body(), StandardCharsets.UTF_8)).contains("href=\"/poster.pdf\"");
        HttpResponse<byte[]> answer = get("/poster.pdf");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        try (var sheet = Loader.loadPDF(answer.body())) {
            assertThat(new PDFTextStripper().getText(sheet)).contains(Town.NAME, "Есть вопрос о переписи?");
        }
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + town.port() + path);
            return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
