package kz.habarshy.buildings;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// A card as a row of the index, all of one width: what decides whether and when a chat hears comes first, where the
/// house is comes last.
///
/// Status, languages, level and aul take a character each, a day three, the days heard five (the last one and a mask of
/// those before it), the zone five, the length of the place's id two, and the id of the narrowest place the rest: ids
/// begin with the id of what they lie in.
final class CardRow {
    /// Of a row.
    static final int WIDTH = 52;
    /// The part of a row that does not tell where the house is.
    static final int FATE = 17;

    private static final int STATUS = 0;
    private static final int LANGUAGES = 1;
    private static final int LEVEL = 2;
    private static final int AUL = 3;
    private static final int PAUSED = 4;
    private static final int HEARD = 7;
    private static final int ZONE = 12;
    private static final int PLACE_LENGTH = 17;
    private static final int ID = 19;
    private static final int DIGIT_BITS = 6;
    private static final int MASK_DAYS = 12;
    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
    private static final String STATUSES = "nsmr";
    private static final LocalDate LAST_DAY = LocalDate.ofEpochDay((1 << 3 * DIGIT_BITS) - 1);
    private static final ZoneId DEFAULT_ZONE = ZoneId.of(ChatCard.ZONE_UNTIL_TOLD);
    private static final Map<String, String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .collect(Collectors.toMap(CardRow::zone, Function.identity(), (one, other) -> one));
    /// Only those of our houses: the rules of all the world's zones are megabytes.
    private static final Map<String, ZoneId> SEEN = new ConcurrentHashMap<>();

    private CardRow() {}

    static String write(ChatCard card) {
        String id = !card.district().isEmpty() ? card.district() : card.place().isEmpty() ? card.kato() : card.place();
        if (id.length() > WIDTH - ID || !id.startsWith(card.place()) || !id.startsWith(card.kato())) {
            throw new IllegalArgumentException("No row for the place " + id);
        }
        return STATUSES.charAt(card.status().ordinal())
                + (card.languages().size() > 1 ? "b" : card.languages().getFirst() == Language.KK ? "k" : "r")
                + card.level()
                + (card.aul() ? "1" : "0")
                + day(card.pausedThrough())
                + heard(card.heard())
                + zone(card.zone().getId())
                + String.format(Locale.ROOT, "%02d", card.place().length())
                + id
                + " ".repeat(WIDTH - ID - id.length());
    }

    static ChatCard read(String row) {
        String id = row.substring(ID).strip();
        int place = placeLength(row, 0);
        return new ChatCard(
                ChatCard.Status.values()[STATUSES.indexOf(row.charAt(STATUS))],
                languages(row.charAt(LANGUAGES)),
                row.charAt(LEVEL) - '0',
                id.split("-", 2)[0],
                id.substring(0, place),
                place > 0 && id.length() > place ? id : "",
                zoneOf(row.substring(ZONE, ZONE + 5)),
                row.charAt(AUL) == '1',
                pausedThrough(row),
                heardDays(row));
    }

    /// A whole row with this beginning and no place.
    static String nowhere(String fate) {
        return fate + "00" + " ".repeat(WIDTH - ID);
    }

    /// Whether the row that begins there belongs to a served group that fits.
    static boolean matches(String rows, int at, Audience.Query query) {
        return rows.charAt(at + STATUS) == 's'
                && (query.katos().isEmpty() || isWithinAny(rows, at, query.katos()))
                && (query.places().isEmpty() || isAtAny(rows, at, query.places()))
                && (query.languages().isEmpty() || speaks(rows.charAt(at + LANGUAGES), query))
                && (!query.aulOnly() || rows.charAt(at + AUL) == '1');
    }

    private static boolean isWithinAny(String rows, int at, Set<String> katos) {
        for (String kato : katos) {
            if (isWithin(rows, at, kato)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtAny(String rows, int at, Set<String> places) {
        for (String place : places) {
            if (isAt(rows, at, place)) {
                return true;
            }
        }
        return false;
    }

    private static boolean speaks(char languages, Audience.Query query) {
        return languages == 'b' || query.languages().contains(languages == 'k' ? Language.KK : Language.RU);
    }

    private static boolean isWithin(String rows, int at, String kato) {
        char after = rows.charAt(at + ID + kato.length());
        return rows.startsWith(kato, at + ID) && (after == '-' || after == ' ');
    }

    private static boolean isAt(String rows, int at, String place) {
        boolean ends = at + ID + place.length() == at + WIDTH || rows.charAt(at + ID + place.length()) == ' ';
        return rows.startsWith(place, at + ID) && (ends || placeLength(rows, at) == place.length());
    }

    private static int placeLength(String rows, int at) {
        return (rows.charAt(at + PLACE_LENGTH) - '0') * 10 + rows.charAt(at + PLACE_LENGTH + 1) - '0';
    }

    private static List<Language> languages(char letter) {
        return switch (letter) {
            case 'k' -> List.of(Language.KK);
            case 'r' -> List.of(Language.RU);
            default -> List.of(Language.KK, Language.RU);
        };
    }

    private static String day(@Nullable LocalDate day) {
        return day == null
                ? "000"
                : digits(day.isAfter(LAST_DAY) ? LAST_DAY.toEpochDay() : Math.max(1, day.toEpochDay()), 3);
    }

    private static @Nullable LocalDate pausedThrough(String row) {
        long day = number(row, PAUSED, 3);
        boolean forGood = day == LAST_DAY.toEpochDay();
        return day == 0 ? null : forGood ? ChatCard.FOR_GOOD : LocalDate.ofEpochDay(day);
    }

    private static String heard(List<LocalDate> days) {
        if (days.isEmpty()) {
            return "00000";
        }
        LocalDate last = days.getLast();
        int mask = 0;
        for (LocalDate day : days) {
            long before = last.toEpochDay() - day.toEpochDay();
            mask |= before < MASK_DAYS ? 1 << before : 0;
        }
        return day(last) + digits(mask, 2);
    }

    private static List<LocalDate> heardDays(String row) {
        LocalDate last = LocalDate.ofEpochDay(number(row, HEARD, 3));
        long mask = number(row, HEARD + 3, 2);
        List<LocalDate> days = new ArrayList<>();
        for (int before = MASK_DAYS - 1; before >= 0; before--) {
            if ((mask >> before & 1) == 1) {
                days.add(last.minusDays(before));
            }
        }
        return days;
    }

    private static ZoneId zoneOf(String written) {
        ZoneId seen = SEEN.get(written);
        String id = ZONES.get(written);
        return seen != null ? seen : id == null ? DEFAULT_ZONE : SEEN.computeIfAbsent(written, _ -> ZoneId.of(id));
    }

    private static String zone(String id) {
        var sum = new CRC32();
        sum.update(id.getBytes(StandardCharsets.UTF_8));
        return digits(sum.getValue() >> 2, 5);
    }

    private static String digits(long number, int width) {
        var digits = new StringBuilder();
        for (int place = width - 1; place >= 0; place--) {
            digits.append(DIGITS.charAt((int) (number >> place * DIGIT_BITS & DIGITS.length() - 1)));
        }
        return digits.toString();
    }

    private static long number(String row, int from, int width) {
        long number = 0;
        for (int i = from; i < from + width; i++) {
            number = number << DIGIT_BITS | DIGITS.indexOf(row.charAt(i));
        }
        return number;
    }
}
