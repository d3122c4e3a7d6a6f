package kz.habarshy.redis;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The form in which posts and news lie in Redis: small JSON that a newer program can still read.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /// Throws a JacksonException on text that is not of this type.
    public static <T> T read(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
