package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Every address in a message: written, behind words, behind buttons, in the preview.
final class Links {
    private static final Pattern TELEGRAM = Pattern.compile("(?i)(?<![\\w.])(?:t|telegram)\\.me/[\\w+/?=&%.-]+");

    private Links() {}

    static List<String> of(JsonNode message, Wording wording) {
        Set<String> links = new LinkedHashSet<>();
        for (Wording.Part part : wording.parts()) {
            switch (part.type()) {
                case "url" -> links.add(part.in(wording.text()));
                case "text_link" -> links.add(part.url());
                default -> {}
            }
        }
        Matcher telegram = TELEGRAM.matcher(wording.text());
        while (telegram.find()) {
            String link = telegram.group();
            if (links.stream().noneMatch(known -> known.contains(link))) {
                links.add(link);
            }
        }
        for (JsonNode row : message.at("/reply_markup/inline_keyboard")) {
            for (JsonNode button : row) {
                links.add(button.path("url").asText());
            }
        }
        links.add(message.at("/link_preview_options/url").asText());
        links.remove("");
        return List.copyOf(links);
    }
}
