package kz.habarshy.telegram;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kz.habarshy.telegram.Wording.Part;

/// To whom a message speaks, and its text without our name in it.
///
/// A command without a name says nothing about that: in a group it may be meant for any bot there.
record Addressing(String text, boolean toUs, boolean toAnother) {
    private static final Pattern GAPS = Pattern.compile("[ \\t\\u00a0]{2,}");
    private static final Pattern LEAD = Pattern.compile("^[\\s,;:.!–—-]+(?=\\S)");

    static Addressing of(Wording wording, Bot bot) {
        var text = new StringBuilder(wording.text());
        boolean toUs = false;
        boolean toAnother = false;
        List<Part> fromTheEnd = wording.parts().stream()
                .sorted(Comparator.comparingInt(Part::from).reversed())
                .toList();
        for (Part part : fromTheEnd) {
            int name = name(part, wording.text());
            if (isOurs(part, wording.text(), name, bot)) {
                toUs = true;
                text.delete(name, part.to());
            } else if (part.type().equals("bot_command") && name < part.to() && isFirst(part, wording.text())) {
                toAnother = true;
            }
        }
        return new Addressing(toUs ? tidy(text.toString()) : wording.text(), toUs, toAnother && !toUs);
    }

    /// Where the name in the part begins: all of a mention, what follows the @ of a command; its end
    /// without one.
    private static int name(Part part, String text) {
        return switch (part.type()) {
            case "mention", "text_mention" -> part.from();
            case "bot_command" -> {
                int at = part.in(text).indexOf('@');
                yield at < 0 ? part.to() : part.from() + at;
            }
            default -> part.to();
        };
    }

    private static boolean isOurs(Part part, String text, int name, Bot bot) {
        return part.type().equals("text_mention")
                ? part.user() == bot.id()
                : name < part.to() && text.substring(name, part.to()).equalsIgnoreCase("@" + bot.username());
    }

    private static boolean isFirst(Part part, String text) {
        return text.substring(0, part.from()).isBlank();
    }

    private static String tidy(String text) {
        String whole = GAPS.matcher(text).replaceAll(" ").strip();
        return LEAD.matcher(whole).replaceFirst("");
    }
}
