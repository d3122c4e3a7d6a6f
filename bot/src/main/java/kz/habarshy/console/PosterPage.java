package kz.habarshy.console;

import java.time.Duration;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.BotNames;
import kz.habarshy.poster.Poster;
import kz.habarshy.time.CampaignClock;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/// The sheet for an entrance at `/poster.pdf`, for a region with a bot of its own `/poster.pdf?region=75`; not found
/// before the bot's name is known and after the census.
@Controller
class PosterPage {
    private final Poster poster;
    private final BotNames names;
    private final Campaign campaign;
    private final CampaignClock clock;

    PosterPage(Poster poster, BotNames names, Campaign campaign, CampaignClock clock) {
        this.poster = poster;
        this.names = names;
        this.campaign = campaign;
        this.clock = clock;
    }

    @GetMapping("/poster.pdf")
    @ResponseBody
    ResponseEntity<byte[]> poster(@RequestParam(defaultValue = "") String region) {
        byte[] pdf = poster.pdf(clock.today(campaign.defaultZone()), names.in(region));
        return pdf == null
                ? ResponseEntity.notFound().build()
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"habarshy-poster.pdf\"")
                        .header("X-Content-Type-Options", "nosniff")
                        .body(pdf);
    }
}
