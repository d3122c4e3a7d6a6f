package kz.habarshy.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Reads Telegram's HTML: the allowed tags, nested and closed, and the four named entities; anything else is refused in
/// Telegram's words.
final class HtmlText {
    private record Open(HtmlTag tag, int offset, int at) {}

    private final String source;
    private final StringBuilder text = new StringBuilder();
    private final ArrayNode entities = Json.array();
    private final Deque<Open> open = new ArrayDeque<>();
    private int position;

    private HtmlText(String source) {
        this.source = source;
    }

    static Formatted parse(String source) {
        return new HtmlText(source).parsed();
    }

    private Formatted parsed() {
        while (position < source.length()) {
            char c = source.charAt(position);
            if (c == '<') {
                tag();
            } else if (c == '&') {
                reference();
            } else {
                text.append(c);
                position++;
            }
        }
        if (!open.isEmpty()) {
            throw cannotParse("Can't find end tag corresponding to start tag \""
                    + open.getFirst().tag().name() + "\"");
        }
        return stripped();
    }

    private void tag() {
        int end = source.indexOf('>', position);
        boolean closing = source.startsWith("</", position);
        if (end < 0) {
            throw cannotParse("Unclosed " + (closing ? "end" : "start") + " tag at byte offset " + bytes(position));
        }
        String inside = source.substring(position + (closing ? 2 : 1), end);
        if (closing) {
            close(inside.strip().toLowerCase(Locale.ROOT));
        } else {
            open.push(new Open(HtmlTag.read(inside, () -> bytes(position)), text.length(), position));
        }
        position = end + 1;
    }

    private void close(String name) {
        if (open.isEmpty()) {
            throw cannotParse("Unexpected end tag at byte offset " + bytes(position));
        }
        Open opened = open.pop();
        if (!name.isEmpty() && !name.equals(opened.tag().name())) {
            throw cannotParse("Unmatched end tag at byte offset " + bytes(position) + ", expected \"</"
                    + opened.tag().name() + ">\", found \"</" + name + ">\"");
        }
        int length = text.length() - opened.offset();
        if (length > 0) {
            add(opened, length);
        }
    }

    private void add(Open opened, int length) {
        ObjectNode entity = FoundEntities.entity(opened.tag().type(), opened.offset(), length);
        for (Map.Entry<String, String> extra : opened.tag().extra().entrySet()) {
            entity.put(extra.getKey(), extra.getValue());
        }
        boolean insideCode = open.stream().anyMatch(outer -> outer.tag().isCode());
        if (insideCode) {
            open.stream()
                    .filter(outer -> outer.tag().name().equals("pre"))
                    .findFirst()
                    .ifPresent(pre -> pre.tag().extra().putAll(opened.tag().extra()));
        } else {
            entities.add(entity);
        }
    }

    private void reference() {
        int end = source.indexOf(';', position);
        String name = end < 0 || end - position > 10 ? "" : source.substring(position + 1, end);
        int decoded = decoded(name);
        if (decoded > 0) {
            text.appendCodePoint(decoded);
            position = end + 1;
        } else {
            text.append('&');
            position++;
        }
    }

    private static int decoded(String name) {
        try {
            return switch (name) {
                case "lt" -> '<';
                case "gt" -> '>';
                case "amp" -> '&';
                case "quot" -> '"';
                default ->
                    name.startsWith("#x")
                            ? Integer.parseInt(name.substring(2), 16)
                            : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : 0;
            };
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private Formatted stripped() {
        String whole = text.toString();
        int left = whole.length() - whole.stripLeading().length();
        String kept = whole.strip();
        ArrayNode moved = Json.array();
        for (var entity : entities) {
            int from = Math.clamp(entity.get("offset").intValue() - left, 0, kept.length());
            int to = Math.clamp(
                    entity.get("offset").intValue()
                            - left
                            + entity.get("length").intValue(),
                    0,
                    kept.length());
            if (to > from) {
                moved.add(((ObjectNode) entity).put("offset", from).put("length", to - from));
            }
        }
        return new Formatted(kept, FoundEntities.in(kept, FoundEntities.sorted(moved)));
    }

    private int bytes(int index) {
        return source.substring(0, index).getBytes(StandardCharsets.UTF_8).length;
    }

    static Refusal cannotParse(String why) {
        return Refusal.badRequest("can't parse entities: " + why);
    }
}
