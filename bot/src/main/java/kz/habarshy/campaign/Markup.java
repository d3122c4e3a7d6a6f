package kz.habarshy.campaign;

import java.util.regex.Pattern;

/// The pack's one piece of markup, `**bold**`, for each place where a text is shown.
public final class Markup {
    private static final Pattern BOLD = Pattern.compile("\\*\\*(?=\\S)(.+?)(?<=\\S)\\*\\*", Pattern.DOTALL);

    private Markup() {}

    /// For Telegram's HTML mode and web pages: escapes & < > " and makes bold `<b>`.
    public static String html(String text) {
        String escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
        return BOLD.matcher(escaped).replaceAll("<b>$1</b>");
    }

    public static String plain(String text) {
        return BOLD.matcher(text).replaceAll("$1");
    }

    public static String whatsApp(String text) {
        return BOLD.matcher(text).replaceAll("*$1*");
    }
}
