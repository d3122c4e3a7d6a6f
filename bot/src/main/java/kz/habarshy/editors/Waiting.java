package kz.habarshy.editors;

import java.time.Instant;
import kz.habarshy.chat.Language;
import kz.habarshy.redis.Json;

/// A question that the bot answered with a question back: who asked may still choose what was meant, until `due` (in
/// seconds since 1970).
record Waiting(Language language, String text, long due) {
    static Waiting read(String json) {
        return Json.read(json, Waiting.class);
    }

    String json() {
        return Json.write(this);
    }

    boolean over(Instant now) {
        return due <= now.getEpochSecond();
    }
}
