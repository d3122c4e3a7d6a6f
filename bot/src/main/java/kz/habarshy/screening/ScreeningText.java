package kz.habarshy.screening;

import java.util.Arrays;
import java.util.Locale;
import kz.habarshy.campaign.TextKey;
import org.jspecify.annotations.Nullable;

/// The warnings that a chat gets.
enum ScreeningText implements TextKey {
    WARNING_CODE,
    WARNING_CARD_OR_MONEY,
    WARNING_PASSWORD_OR_KEY,
    WARNING_DOCUMENTS,
    WARNING_LOOKALIKE_SITE,
    WARNING_REMOTE_INTERVIEW,
    WARNING_IMPOSTOR_APP,
    WARNING_PAYOUT,
    WARNING_JOB,
    WARNING_IIN,
    WARNING_IMPOSTOR_VISIT,
    WARNING_CENSUS_ACCOUNT,
    WARNING_SUSPICIOUS;

    static @Nullable ScreeningText of(String id) {
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
