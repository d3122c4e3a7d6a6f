package kz.habarshy.sandbox;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A start tag that Telegram allows: the entity it makes and what that entity carries.
record HtmlTag(String name, String type, Map<String, String> extra) {
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=]*)(\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"']+))?\\s*");

    static HtmlTag read(String inside, IntSupplier offset) {
        String name = inside.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        Map<String, String> attributes =
                attributes(inside.strip().substring(name.length()).strip(), name, offset);
        Map<String, String> extra = new HashMap<>();
        String type = switch (name) {
            case "b", "strong" -> "bold";
            case "i", "em" -> "italic";
            case "u", "ins" -> "underline";
            case "s", "strike", "del" -> "strikethrough";
            case "tg-spoiler" -> "spoiler";
            case "span" -> span(attributes, offset);
            case "code" -> withLanguage("code", attributes, extra);
            case "pre" -> "pre";
            case "a" -> link(attributes, extra);
            case "tg-emoji" -> emoji(attributes, extra);
            case "blockquote" -> attributes.containsKey("expandable") ? "expandable_blockquote" : "blockquote";
            default ->
                throw HtmlText.cannotParse(
                        "Unsupported start tag \"" + name + "\" at byte offset " + offset.getAsInt());
        };
        return new HtmlTag(name, type, extra);
    }

    boolean isCode() {
        return name.equals("code") || name.equals("pre");
    }

    private static Map<String, String> attributes(String text, String name, IntSupplier offset) {
        Map<String, String> found = new HashMap<>();
        Matcher matcher = ATTRIBUTE.matcher(text);
        while (matcher.lookingAt() && matcher.end() > matcher.regionStart()) {
            String value = matcher.group(3);
            if (matcher.group(1).isEmpty()) {
                throw HtmlText.cannotParse(
                        "Empty attribute name in the tag \"" + name + "\" at byte offset " + offset.getAsInt());
            }
            if (value == null && !name.equals("blockquote")) {
                throw HtmlText.cannotParse("Expected equal sign in declaration of an attribute of the tag \"" + name
                        + "\" at byte offset " + offset.getAsInt());
            }
            found.put(matcher.group(1).toLowerCase(Locale.ROOT), value == null ? "" : unquoted(value));
            matcher.region(matcher.end(), text.length());
        }
        return found;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() > 1 && (value.startsWith("\"") || value.startsWith("'"));
        return (quoted ? value.substring(1, value.length() - 1) : value)
                .replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String span(Map<String, String> attributes, IntSupplier offset) {
        if (!"tg-spoiler".equals(attributes.get("class"))) {
            throw HtmlText.cannotParse(
                    "Tag \"span\" must have class \"tg-spoiler\" at byte offset " + offset.getAsInt());
        }
        return "spoiler";
    }

    private static String withLanguage(String type, Map<String, String> attributes, Map<String, String> extra) {
        String language = attributes.getOrDefault("class", "");
        if (language.startsWith("language-")) {
            extra.put("language", language.substring("language-".length()));
        }
        return type;
    }

    private static String link(Map<String, String> attributes, Map<String, String> extra) {
        extra.put("url", attributes.getOrDefault("href", ""));
        return "text_link";
    }

    private static String emoji(Map<String, String> attributes, Map<String, String> extra) {
        extra.put("custom_emoji_id", attributes.getOrDefault("emoji-id", ""));
        return "custom_emoji";
    }
}
