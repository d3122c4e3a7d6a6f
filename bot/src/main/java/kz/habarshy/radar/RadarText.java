package kz.habarshy.radar;

import java.util.Locale;
import java.util.Set;
import kz.habarshy.campaign.TextKey;

/// The texts of the pack that this package says; the id is the name in lower case.
enum RadarText implements TextKey {
    RADAR_ALERT("what"),
    RADAR_ALERT_OVER("what"),
    RADAR_ENDED("day"),
    RADAR_WITHDRAWN("day"),
    RADAR_FAKE("bot"),
    RADAR_LURE("kind", "chats", "places", "marks", "status"),
    RADAR_IMPOSTOR("chats", "places", "marks", "status"),
    RADAR_PREVIEW("places", "chats"),
    RADAR_RESTING("places"),
    RADAR_NOWHERE,
    RADAR_BEGUN("places"),
    RADAR_OVER("chats"),
    RADAR_END_ASK("chats"),
    RADAR_WITHDRAW_ASK("chats"),
    RADAR_LIST,
    RADAR_LIST_EMPTY,
    RADAR_GONE,
    RADAR_STATUS_NEW,
    RADAR_STATUS_RAISED,
    RADAR_STATUS_ALERTED("chats"),
    RADAR_STATUS_ENDED,
    RADAR_STATUS_FALSE,
    RADAR_NO_ADDRESS,
    RADAR_NO_MARKS,
    LABEL_RADAR_WARN,
    LABEL_RADAR_WARN_YES,
    LABEL_RADAR_FALSE,
    LABEL_RADAR_NOT_FAKE,
    LABEL_RADAR_REOPEN,
    LABEL_RADAR_END,
    LABEL_RADAR_END_YES,
    LABEL_RADAR_WITHDRAW,
    LABEL_RADAR_WITHDRAW_YES,
    LABEL_RADAR_LIST,
    LABEL_RADAR_BACK,
    LABEL_RADAR_DESK,
    KIND_CODE,
    KIND_CARD_OR_MONEY,
    KIND_PASSWORD_OR_KEY,
    KIND_DOCUMENTS,
    KIND_PAYOUT,
    KIND_JOB,
    KIND_LOOKALIKE_SITE,
    KIND_REMOTE_INTERVIEW,
    KIND_IMPOSTOR_APP,
    KIND_IMPOSTOR_VISIT,
    KIND_IIN,
    KIND_CENSUS_ACCOUNT,
    KIND_SUSPICIOUS,
    KIND_FAKE,
    KIND_DOUBTFUL,
    ALERT_CODE,
    ALERT_CARD_OR_MONEY,
    ALERT_PASSWORD_OR_KEY,
    ALERT_DOCUMENTS,
    ALERT_PAYOUT,
    ALERT_JOB,
    ALERT_LOOKALIKE_SITE,
    ALERT_REMOTE_INTERVIEW,
    ALERT_IMPOSTOR_APP,
    ALERT_IMPOSTOR_VISIT,
    ALERT_IIN,
    ALERT_CENSUS_ACCOUNT,
    ALERT_SUSPICIOUS,
    ALERT_FAKE("bot"),
    ALERT_DOUBTFUL;

    private final Set<String> arguments;

    RadarText(String... arguments) {
        this.arguments = Set.of(arguments);
    }

    /// Kinds and alerts are words of the radar as well.
    @Override
    public String id() {
        String id = name().toLowerCase(Locale.ROOT);
        return id.startsWith("kind_") || id.startsWith("alert_") ? "radar_" + id : id;
    }

    @Override
    public Set<String> arguments() {
        return arguments;
    }
}
