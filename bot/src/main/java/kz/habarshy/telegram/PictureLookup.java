package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.habarshy.chat.Act;
import kz.habarshy.pictures.Picture;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.GetFile;

/// Looks at a picture and lets it go. A picture that goes from chat to chat is fetched once; one that may show
/// somebody's own data is never remembered.
final class PictureLookup {
    static final int LARGEST = 5 << 20;

    /// Other words of the chat wait behind the look.
    private static final Duration LONGEST = Duration.ofSeconds(8);
    private static final Pattern PERSONAL = Pattern.compile("(?s).*\\d{12}.*");

    private final TelegramApi api;
    private final Cache<String, Picture> seen = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofHours(12))
            .build();

    PictureLookup(TelegramApi api) {
        this.api = api;
    }

    /// Every text as a value `code1`, `code2`…; `zone` where an identity card's zone is on it; `problem` where the
    /// picture could not be fetched. Throws only where Telegram asks to wait.
    Map<String, String> answer(Map<String, String> values) throws Refused {
        String name = values.getOrDefault(Act.PICTURE, "");
        Picture picture = seen.getIfPresent(name);
        if (picture == null) {
            byte[] bytes = fetch(values.getOrDefault("file", ""));
            if (bytes == null) {
                return Map.of("problem", "gone");
            }
            picture = Picture.of(bytes);
            if (!picture.zone()
                    && picture.codes().stream()
                            .noneMatch(code -> PERSONAL.matcher(code).matches())) {
                seen.put(name, picture);
            }
        }
        return told(picture);
    }

    private static Map<String, String> told(Picture picture) {
        Map<String, String> told = new LinkedHashMap<>();
        picture.codes().forEach(code -> told.put("code" + (told.size() + 1), code));
        if (picture.zone()) {
            told.put("zone", "true");
        }
        return told;
    }

    private byte @Nullable [] fetch(String id) throws Refused {
        try {
            JsonNode file = api.call(new GetFile(id));
            String path = file.path("file_path").asText();
            return path.isEmpty() || file.path("file_size").asLong() > LARGEST
                    ? null
                    : api.download(path, LARGEST, LONGEST);
        } catch (Refused e) {
            if (e.refusal().code() == 429) {
                throw e;
            }
            return null;
        } catch (IOException unreachable) {
            return null;
        }
    }
}
