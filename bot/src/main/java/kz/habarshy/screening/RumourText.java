package kz.habarshy.screening;

import java.util.Arrays;
import java.util.Locale;
import kz.habarshy.campaign.TextKey;
import org.jspecify.annotations.Nullable;

/// What is said of a message that goes round; the first line is the judgement.
enum RumourText implements TextKey {
    RUMOUR_WHITE_SHIRTS,
    RUMOUR_VIDEO_CALL,
    RUMOUR_HOME_AFFAIRS,
    RUMOUR_FINES,
    RUMOUR_NO_EXIT,
    RUMOUR_GENUINE;

    static @Nullable RumourText of(String id) {
        return Arrays.stream(values())
                .filter(text -> text.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    @Override
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
