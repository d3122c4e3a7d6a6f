package kz.habarshy.radar;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a lure is after: named as the warning of it, `FAKE` for an imitation of us, `DOUBTFUL` for what is not known.
enum Kind {
    CODE(RadarText.KIND_CODE, RadarText.ALERT_CODE),
    CARD_OR_MONEY(RadarText.KIND_CARD_OR_MONEY, RadarText.ALERT_CARD_OR_MONEY),
    PASSWORD_OR_KEY(RadarText.KIND_PASSWORD_OR_KEY, RadarText.ALERT_PASSWORD_OR_KEY),
    DOCUMENTS(RadarText.KIND_DOCUMENTS, RadarText.ALERT_DOCUMENTS),
    PAYOUT(RadarText.KIND_PAYOUT, RadarText.ALERT_PAYOUT),
    JOB(RadarText.KIND_JOB, RadarText.ALERT_JOB),
    LOOKALIKE_SITE(RadarText.KIND_LOOKALIKE_SITE, RadarText.ALERT_LOOKALIKE_SITE),
    REMOTE_INTERVIEW(RadarText.KIND_REMOTE_INTERVIEW, RadarText.ALERT_REMOTE_INTERVIEW),
    IMPOSTOR_APP(RadarText.KIND_IMPOSTOR_APP, RadarText.ALERT_IMPOSTOR_APP),
    IMPOSTOR_VISIT(RadarText.KIND_IMPOSTOR_VISIT, RadarText.ALERT_IMPOSTOR_VISIT),
    IIN(RadarText.KIND_IIN, RadarText.ALERT_IIN),
    CENSUS_ACCOUNT(RadarText.KIND_CENSUS_ACCOUNT, RadarText.ALERT_CENSUS_ACCOUNT),
    SUSPICIOUS(RadarText.KIND_SUSPICIOUS, RadarText.ALERT_SUSPICIOUS),
    FAKE(RadarText.KIND_FAKE, RadarText.ALERT_FAKE),
    DOUBTFUL(RadarText.KIND_DOUBTFUL, RadarText.ALERT_DOUBTFUL);

    private static final String WARNING = "warning_";

    private final RadarText label;
    private final RadarText alert;

    Kind(RadarText label, RadarText alert) {
        this.label = label;
        this.alert = alert;
    }

    /// Of the warning with that id.
    static Kind of(@Nullable String warning) {
        String name = warning == null ? "" : warning.replaceFirst("^" + WARNING, "");
        for (Kind kind : values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(name)) {
                return kind;
            }
        }
        return DOUBTFUL;
    }

    /// For staff: what the message is after.
    RadarText label() {
        return label;
    }

    /// For neighbours: what the message is after and what to do about it.
    RadarText alert() {
        return alert;
    }
}
