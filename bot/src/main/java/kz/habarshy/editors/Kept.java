package kz.habarshy.editors;

import java.time.Instant;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Json;

/// A question that found no answer or a bad one, with all that are like it: how often, and last when (in seconds
/// since 1970). An ignored one still takes in its likes, and is shown to nobody.
record Kept(Language language, String text, int times, long last, boolean ignored) {
    static Kept read(String json) {
        return Json.read(json, Kept.class);
    }

    String json() {
        return Json.write(this);
    }

    Kept again(Instant now) {
        return new Kept(language, text, times + 1, now.getEpochSecond(), ignored);
    }

    Kept ignored(boolean newIgnored) {
        return new Kept(language, text, times, last, newIgnored);
    }
}
