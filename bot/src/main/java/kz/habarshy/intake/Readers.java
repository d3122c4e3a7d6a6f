package kz.habarshy.intake;

import java.util.Map;
import kz.habarshy.chat.Incoming;
import kz.habarshy.redis.Entry;
import kz.habarshy.redis.Json;
import org.jspecify.annotations.Nullable;

/// Turns entries into news: raw updates by the reader of their messenger, the rest by its own words.
final class Readers {
    private final Map<String, UpdateReader> byMessenger;

    Readers(Map<String, UpdateReader> byMessenger) {
        this.byMessenger = Map.copyOf(byMessenger);
    }

    /// Null when the entry is of no interest; throws when it cannot be understood.
    @Nullable
    Incoming read(Entry entry) {
        if (!entry.isRaw()) {
            return Json.read(entry.body().text(), Incoming.class);
        }
        var reader = byMessenger.get(entry.chat().account().messenger());
        if (reader == null) {
            throw new IllegalArgumentException(
                    "No messenger " + entry.chat().account().messenger());
        }
        return reader.read(entry.chat(), entry.body());
    }
}
