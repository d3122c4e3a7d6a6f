package kz.habarshy.broadcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import kz.habarshy.buildings.Audience;
import kz.habarshy.campaign.Markup;
import kz.habarshy.chat.Language;
import kz.habarshy.staff.Bounds;
import org.jspecify.annotations.Nullable;

/// What goes out: both texts as typed, to whom, and when by the building's own time. Null: not decided yet; `at` is
/// `now` or a local date and time. Without an errand it is an announcement.
record Content(
        String kk,
        String ru,
        @Nullable String target,
        @Nullable String at,
        Errand errand) {
    static final Content EMPTY = new Content("", "", null, null);
    static final String NOW = "now";

    private static final int HASH_LENGTH = 12;

    Content {
        errand = errand == null ? Errand.ANNOUNCEMENT : errand;
    }

    Content(String kk, String ru, @Nullable String target, @Nullable String at) {
        this(kk, ru, target, at, Errand.ANNOUNCEMENT);
    }

    String text(Language language) {
        return language == Language.KK ? kk : ru;
    }

    Content withText(Language language, String text) {
        return language == Language.KK
                ? new Content(text, ru, target, at, errand)
                : new Content(kk, text, target, at, errand);
    }

    Content withTarget(String newTarget) {
        return new Content(kk, ru, newTarget, at, errand);
    }

    Content withAt(@Nullable String newAt) {
        return new Content(kk, ru, target, newAt, errand);
    }

    Content with(Errand other) {
        return new Content(kk, ru, target, at, other);
    }

    Bounds bounds() {
        return new Bounds(target == null ? "" : target);
    }

    Audience.Query query() {
        Bounds bounds = bounds();
        return bounds.everywhere()
                ? Audience.Query.EVERYONE
                : bounds.id().contains("-") ? Audience.Query.place(bounds.id()) : Audience.Query.region(bounds.id());
    }

    /// Null for one that goes out as soon as it may.
    @Nullable
    LocalDateTime local() {
        return at == null || at.equals(NOW) ? null : LocalDateTime.parse(at);
    }

    /// When buildings of that zone are due; `started` where no hour was chosen.
    Instant due(ZoneId zone, Instant started) {
        LocalDateTime local = local();
        return local == null ? started : local.atZone(zone).toInstant();
    }

    /// As a chat with these languages will read it.
    String html(List<Language> languages) {
        return Markup.html(languages.stream().map(this::text).collect(Collectors.joining("\n\n")));
    }

    /// What an approval holds on to: any change makes another one.
    String hash() {
        try {
            byte[] all = String.join("\0", kk, ru, String.valueOf(target), String.valueOf(at), errand.toString())
                    .getBytes(StandardCharsets.UTF_8);
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all))
                    .substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
