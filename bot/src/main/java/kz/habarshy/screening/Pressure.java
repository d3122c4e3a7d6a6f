package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.habarshy.wording.Wording;

/// What makes other signs worse: hurry, chain letters, disguised words, an offer to do it all for the reader.
final class Pressure implements Check {
    private static final Pattern HIDDEN = Pattern.compile("\\p{L}[\\u200B-\\u200F\\u00AD\\u2060\\uFEFF]\\p{L}");
    private static final Pattern TWO_ALPHABETS = Pattern.compile("\\p{IsCyrillic}[a-zA-Z]\\p{IsCyrillic}");
    private static final Pattern SIGN_INSIDE = Pattern.compile("\\p{L}[@$€0]\\p{L}");
    private static final Pattern SPACED = Pattern.compile("(?<!\\p{L})(?:\\p{L}[ .*_-]){3,250}\\p{L}(?!\\p{L})");

    @Override
    public List<Finding> look(Scene scene) {
        List<Finding> found = new ArrayList<>();
        found.addAll(Check.when(scene.has("urgent"), "urgency"));
        found.addAll(Check.when(scene.has("spread"), "chain_letter"));
        found.addAll(Check.when(scene.has("for_you") && scene.official(), "does_it_for_you"));
        found.addAll(Check.when(disguised(scene.message().text()), "disguised_text"));
        return found;
    }

    private static boolean disguised(String text) {
        return !Wording.isPlain(text)
                && (HIDDEN.matcher(text).find()
                        || TWO_ALPHABETS.matcher(text).find()
                        || SIGN_INSIDE.matcher(text).find()
                        || SPACED.matcher(text).find());
    }
}
