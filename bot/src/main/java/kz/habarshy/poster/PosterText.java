package kz.habarshy.poster;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that stand on the sheet; the id is the name in lower case.
enum PosterText implements TextKey {
    POSTER_TITLE,
    POSTER_ASK,
    POSTER_DOOR,
    POSTER_NEVER,
    POSTER_FOOT("operator", "as_of");

    private final Set<String> arguments;

    PosterText(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
