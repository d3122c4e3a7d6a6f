package kz.habarshy.buildings;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// What choosing an audience needs to know of one group, small enough to read a million of them. `languages` holds
/// one or both, `kato` the region, `place` and `district` ids of the pack (empty: not told), `pausedThrough` the
/// last silent day and `heard` the days, ascending, on which the bot spoke unasked.
public record ChatCard(
        Status status,
        List<Language> languages,
        int level,
        String kato,
        String place,
        String district,
        ZoneId zone,
        boolean aul,
        @Nullable LocalDate pausedThrough,
        List<LocalDate> heard) {
    /// The last silent day of a pause without an end.
    static final LocalDate FOR_GOOD = LocalDate.of(9999, 12, 31);

    static final String ZONE_UNTIL_TOLD = "Asia/Almaty";

    /// NEW until an admin has chosen a language; MUTED where the bot may not write; RESTING where it is gone.
    public enum Status {
        NEW,
        SERVED,
        MUTED,
        RESTING
    }

    public ChatCard {
        languages = List.copyOf(languages);
        heard = List.copyOf(heard);
    }

    /// The card as the fields of the chat make it.
    public static ChatCard of(ChatState state) {
        String paused = state.field(Fields.PAUSED, "");
        return new ChatCard(
                Status.valueOf(state.field(Fields.STATUS, "new").toUpperCase(Locale.ROOT)),
                languages(state.field(Fields.LANGUAGE, "both")),
                Integer.parseInt(state.field(Fields.LEVEL, "1")),
                state.field(Fields.KATO, ""),
                state.field(Fields.PLACE, ""),
                state.field(Fields.DISTRICT, ""),
                zone(state),
                state.field(Fields.AUL) != null,
                paused.isEmpty() ? null : LocalDate.parse(paused),
                days(state.field(Fields.HEARD, "")));
    }

    /// The zone alone of the chat's card.
    public static ZoneId zone(ChatState state) {
        return ZoneId.of(state.field(Fields.ZONE, ZONE_UNTIL_TOLD));
    }

    /// Reads what `text` wrote; throws on anything else.
    public static ChatCard parse(String text) {
        return CardRow.read(text);
    }

    public String text() {
        return CardRow.write(this);
    }

    public boolean paused(LocalDate day) {
        return pausedThrough != null && !day.isAfter(pausedThrough);
    }

    private static List<Language> languages(String choice) {
        return switch (choice) {
            case "kk" -> List.of(Language.KK);
            case "ru" -> List.of(Language.RU);
            default -> List.of(Language.KK, Language.RU);
        };
    }

    private static List<LocalDate> days(String list) {
        return Arrays.stream(list.split(","))
                .filter(day -> !day.isEmpty())
                .map(LocalDate::parse)
                .toList();
    }
}
