package kz.habarshy.reports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.chat.Command;
import kz.habarshy.chat.Incoming.Told;

/// What staff have found about messages, for whoever meets the same message again, and the way to raise a case that
/// nobody reported.
public final class Cases {
    private final Verdicts verdicts;

    Cases(CaseStore store) {
        this.verdicts = new Verdicts(store);
    }

    /// What staff say of a message: they have confirmed that it is fraud, found it honest, or said nothing.
    public enum Verdict {
        UNKNOWN,
        CONFIRMED,
        FALSE
    }

    /// As it stood within the last two seconds; `fingerprint` is `Fingerprint.of` the message.
    public Verdict verdict(String fingerprint) {
        return verdicts.of(fingerprint);
    }

    /// Opens a case of a lure, or adds to the one there is; counts once for each `news`.
    public static Command raised(Lure lure, String news) {
        return new Command(
                "lure:" + lure.fingerprint() + ":" + news, new Told(ChatKey.DESK, CaseDesk.RAISE, lure.values()));
    }

    /// A group's admin has called a warning under such a message a false alarm; counts once for each group.
    public static Command falseAlarm(String fingerprint, ChatKey group) {
        return new Command(
                "alarm:" + fingerprint + ":" + group,
                new Told(ChatKey.DESK, CaseDesk.FALSE_ALARM, Map.of("hash", fingerprint)));
    }

    /// The verdicts of the desk as fields that are written there.
    static String written(Verdict verdict, LocalDate day) {
        return verdict + " " + day;
    }

    static Map<String, Verdict> read(Map<String, String> fields) {
        Map<String, Verdict> read = new HashMap<>();
        fields.forEach((print, line) -> read.put(print, Verdict.valueOf(line.split(" ", 2)[0])));
        return Map.copyOf(read);
    }
}
