package kz.habarshy.editors;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Language;
import kz.habarshy.chat.PersonId;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;

/// Who liked an answer and who did not: the last press of each person counts.
///
/// Place `editors.votes:YEAR-MONTH` of each partition: `ENTRY:LANGUAGE:HASH` → `+` or `-`. The hash of a person is
/// made with a salt that no message ever shows, so it names nobody; a month is dropped after two more.
final class Votes {
    static final String GOOD = "+";
    static final String BAD = "-";
    private static final String PLACE = "editors.votes:";
    private static final int MONTHS = 3;
    private static final int HASH_BYTES = 8;

    private final Places places;
    private final Store store;
    private final String ownSalt;

    Votes(Places places) {
        this.places = places;
        this.store = new Store(places);
        this.ownSalt = salt();
    }

    /// How one answer was found in one language.
    record Count(String entry, Language language, int good, int bad) {}

    static String salt() {
        var bytes = new byte[2 * HASH_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    Change cast(String entry, Language language, PersonId person, String vote, Instant now) {
        String field = entry + ":" + language + ":" + hash(entry + ":" + language + ":" + person);
        return new Change.Set(place(month(now)), field, vote);
    }

    /// The worst first; of the last three months.
    List<Count> counts(Instant now) {
        Map<String, int[]> sums = new TreeMap<>();
        for (int partition = 0; partition < Keys.PARTITIONS; partition++) {
            for (int ago = 0; ago < MONTHS; ago++) {
                count(ChatKey.ofPartition(partition), place(month(now).minusMonths(ago)), sums);
            }
        }
        return sums.entrySet().stream()
                .map(each -> count(each.getKey().split(":"), each.getValue()))
                .sorted((one, other) -> Integer.compare(other.bad() - other.good(), one.bad() - one.good()))
                .toList();
    }

    private void count(ChatKey partition, String place, Map<String, int[]> sums) {
        places.fields(partition, place).forEach((field, vote) -> {
            int[] sum = sums.computeIfAbsent(field.substring(0, field.lastIndexOf(':')), any -> new int[2]);
            sum[vote.equals(GOOD) ? 0 : 1]++;
        });
    }

    private static Count count(String[] name, int[] sum) {
        return new Count(name[0], Language.valueOf(name[1].toUpperCase(Locale.ROOT)), sum[0], sum[1]);
    }

    /// Drops what is older than three months, in the partition that decides it.
    static List<Change> swept(Instant now) {
        return List.of(
                new Change.Clear(place(month(now).minusMonths(MONTHS))),
                new Change.Clear(place(month(now).minusMonths(MONTHS + 1L))));
    }

    private static YearMonth month(Instant now) {
        return YearMonth.from(now.atZone(ZoneOffset.UTC));
    }

    private static String place(YearMonth month) {
        return PLACE + month;
    }

    private String hash(String whatAndWho) {
        String salt = store.salt();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            byte[] key = (salt == null ? ownSalt : salt).getBytes(StandardCharsets.UTF_8);
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] hash = mac.doFinal(whatAndWho.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, HASH_BYTES);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("This Java has no HmacSHA256", missing);
        }
    }
}
