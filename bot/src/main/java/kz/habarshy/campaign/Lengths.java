package kz.habarshy.campaign;

import java.util.function.Consumer;

/// A wording fits where it is shown, counted as Telegram counts: UTF-16 units without markup.
final class Lengths {
    private Lengths() {}

    static void look(Wording wording, Consumer<String> tell) {
        int length = Markup.plain(wording.text()).length();
        int longest = wording.kind().longest;
        if (length > longest) {
            tell.accept("has " + length + " characters when filled in, " + longest + " fit");
        }
        if (wording.text().isBlank()) {
            tell.accept("is empty");
        }
    }
}
