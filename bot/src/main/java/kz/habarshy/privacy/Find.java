package kz.habarshy.privacy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Incoming.Said;

/// Something personal in a message: of which kind, in which message, whose (0: nobody who could be told) and the
/// language of their app. The words themselves go nowhere.
record Find(Kind kind, long message, long author, String app, boolean noRight) {
    static Find in(Said said, Set<Kind> kinds) {
        boolean nameless =
                said.by().asChat() || said.by().channel() || said.by().bot();
        return new Find(
                kinds.iterator().next(),
                said.message(),
                nameless ? 0 : said.by().id().value(),
                said.by().appLanguage(),
                false);
    }

    Find withoutRight() {
        return new Find(kind, message, author, app, true);
    }

    /// For a question to the messenger, whose answer brings it back.
    Map<String, String> asked(String then) {
        return new HashMap<>(Map.of(
                "then", then,
                "kind", kind.code(),
                "message", String.valueOf(message),
                "author", String.valueOf(author),
                "app", app,
                "right", String.valueOf(!noRight)));
    }

    static Find of(Map<String, String> values) {
        return new Find(
                Kind.of(values.getOrDefault("kind", "")),
                Long.parseLong(values.getOrDefault("message", "0")),
                Long.parseLong(values.getOrDefault("author", "0")),
                values.getOrDefault("app", ""),
                "false".equals(values.get("right")));
    }
}
