package kz.habarshy.sandbox;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What Telegram finds in a text by itself: commands, mentions, addresses, hashtags.
final class FoundEntities {
    /// `mark`: a character without which a text has none of the kind.
    private record Kind(String type, char mark, Pattern pattern) {}

    private static final List<Kind> KINDS = List.of(
            new Kind("bot_command", '/', Pattern.compile("(?<![\\w/])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?\\b")),
            new Kind(
                    "url",
                    '.',
                    Pattern.compile(
                            "(?<![\\p{L}\\p{N}_@.-])(?:(?:https?|ftp)://[^\\s«»\"<>]+|(?:[\\p{L}\\p{N}-]++\\.)+"
                                    + "(?:kz|ru|com|org|net|me|info|io|site|xyz|top|online|shop|app|қаз|рф)(?![\\p{L}\\p{N}])(?:[/?#:][^\\s«»\"<>]*)?)(?<![.,;:!?)])")),
            new Kind("email", '@', Pattern.compile("(?<![\\w.])[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+")),
            new Kind("mention", '@', Pattern.compile("(?<![\\w@.])@[A-Za-z][A-Za-z0-9_]{3,31}\\b")),
            new Kind("hashtag", '#', Pattern.compile("(?<![\\p{L}\\p{N}_#])#[\\p{L}\\p{N}_]*\\p{L}[\\p{L}\\p{N}_]*")));

    private FoundEntities() {}

    /// The given entities and the found ones between them, in order.
    static ArrayNode in(String text, ArrayNode given) {
        List<Kind> possible =
                KINDS.stream().filter(kind -> text.indexOf(kind.mark()) >= 0).toList();
        if (possible.isEmpty()) {
            return given;
        }
        ArrayNode all = given.deepCopy();
        for (Kind kind : possible) {
            find(kind, text, all);
        }
        return sorted(all);
    }

    /// None of them has a space inside, so that only runs of other characters with the mark are looked through.
    private static void find(Kind kind, String text, ArrayNode all) {
        Matcher matcher = kind.pattern().matcher(text).useTransparentBounds(true);
        for (int mark = text.indexOf(kind.mark()); mark >= 0; ) {
            int start = mark;
            while (start > 0 && !isSpace(text.charAt(start - 1))) {
                start--;
            }
            int end = mark + 1;
            while (end < text.length() && !isSpace(text.charAt(end))) {
                end++;
            }
            if (end > mark + 1) {
                matcher.region(start, end);
                while (matcher.find()) {
                    if (isFree(all, matcher.start(), matcher.end())) {
                        all.add(entity(kind.type(), matcher.start(), matcher.end() - matcher.start()));
                    }
                }
            }
            mark = text.indexOf(kind.mark(), end);
        }
    }

    /// As `\s` of a pattern.
    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static ObjectNode entity(String type, int offset, int length) {
        return Json.object().put("offset", offset).put("length", length).put("type", type);
    }

    /// By place; at one place the longer first, as Telegram nests them.
    static ArrayNode sorted(ArrayNode entities) {
        return Json.array(StreamSupport.stream(entities.spliterator(), false)
                .sorted((a, b) -> a.get("offset").intValue() != b.get("offset").intValue()
                        ? Integer.compare(
                                a.get("offset").intValue(), b.get("offset").intValue())
                        : Integer.compare(
                                b.get("length").intValue(), a.get("length").intValue()))
                .toList());
    }

    private static boolean isFree(ArrayNode entities, int start, int end) {
        for (JsonNode entity : entities) {
            int from = entity.get("offset").intValue();
            int to = from + entity.get("length").intValue();
            boolean wraps =
                    from <= start && to >= end && isStyle(entity.get("type").asString());
            if (start < to && end > from && !wraps) {
                return false;
            }
        }
        return true;
    }

    private static boolean isStyle(String type) {
        return switch (type) {
            case "bold", "italic", "underline", "strikethrough", "spoiler", "blockquote", "expandable_blockquote" ->
                true;
            default -> false;
        };
    }
}
