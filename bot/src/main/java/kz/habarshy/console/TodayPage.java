package kz.habarshy.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.chat.Language;
import kz.habarshy.time.CampaignClock;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/// The public page of the day at `/today`: `?lang=kk` or `?lang=ru` for one language, both without it.
@Controller
class TodayPage {
    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Campaign campaign;
    private final CampaignClock clock;
    private final ITemplateEngine templates;
    private final String style;
    private final String policy;

    TodayPage(Campaign campaign, CampaignClock clock, ITemplateEngine templates) {
        this.campaign = campaign;
        this.clock = clock;
        this.templates = templates;
        this.style = read("kz/habarshy/console/today.css");
        this.policy = "default-src 'none'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                + " style-src 'sha256-" + digest(style) + "'";
    }

    @GetMapping("/today")
    @ResponseBody
    ResponseEntity<String> today(@RequestParam(defaultValue = "") String lang) {
        LocalDate day = clock.today(campaign.defaultZone());
        List<Language> languages = switch (lang) {
            case "kk" -> List.of(Language.KK);
            case "ru" -> List.of(Language.RU);
            default -> List.of(Language.KK, Language.RU);
        };
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .header(HttpHeaders.CONTENT_LANGUAGE, languages.size() > 1 ? "kk, ru" : lang)
                .header("Content-Security-Policy", policy)
                .header("Referrer-Policy", "no-referrer")
                .header("X-Content-Type-Options", "nosniff")
                .body(page(day, languages, lang));
    }

    private String page(LocalDate day, List<Language> languages, String lang) {
        var page = new Context(Locale.ROOT);
        page.setVariable(
                "sides",
                languages.stream()
                        .map(language -> new Side(campaign, language, day))
                        .toList());
        page.setVariable("choice", languages.size() > 1 ? "both" : lang);
        page.setVariable("kazakh", new Side(campaign, Language.KK, day));
        page.setVariable("russian", new Side(campaign, Language.RU, day));
        page.setVariable("style", style);
        return templates.process("today", page);
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java always has SHA-256", e);
        }
    }
}
