package kz.habarshy.telegram;

import java.util.BitSet;
import java.util.regex.Pattern;
import kz.habarshy.telegram.Wording.Part;

/// To whom a message speaks, and its text without our name in it or another bot's command before it.
///
/// A command without a name says nothing about that: in a group it may be meant for any bot there.
record Addressing(String text, boolean toUs, boolean toAnother) {
    /// Whatever stands behind a name longer than Telegram gives is no name.
    private static final int LONGEST_NAME = 64;

    private static final Pattern GAPS = Pattern.compile("[ \\t\\u00a0]{2,}");
    private static final Pattern LEAD = Pattern.compile("^[\\s,;:.!–—-]+(?=\\S)");

    static Addressing of(Wording wording, Bot bot) {
        String text = wording.text();
        var names = new BitSet(text.length());
        int another = 0;
        for (Part part : wording.parts()) {
            int name = name(part, text);
            if (isOurs(part, text, name, bot)) {
                names.set(name, part.to());
            } else if (part.type().equals("bot_command") && name < part.to() && isFirst(part, text)) {
                another = part.to();
            }
        }
        if (!names.isEmpty()) {
            return new Addressing(tidy(without(names, text)), true, false);
        }
        return new Addressing(another > 0 ? text.substring(another).strip() : text, false, another > 0);
    }

    /// Entities may overlap: each place is left out once.
    private static String without(BitSet names, String text) {
        var rest = new StringBuilder(text.length());
        for (int at = names.nextClearBit(0); at < text.length(); at = names.nextClearBit(at + 1)) {
            rest.append(text.charAt(at));
        }
        return rest.toString();
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
                ? part.user() == bot.id() && part.to() - part.from() <= LONGEST_NAME
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
