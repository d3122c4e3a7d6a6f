package kz.habarshy.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.wording.Wording;

/// A report as it reaches the desk.
record Report(
        String number,
        Kind kind,
        String day,
        Whereabouts where,
        String words,
        String photo,
        String about,
        String home,
        ChatKey chat,
        String languages) {

    static Report in(Map<String, String> values) {
        return new Report(
                values.getOrDefault("number", ""),
                Kind.valueOf(values.getOrDefault("kind", "OTHER")),
                values.getOrDefault("day", ""),
                Whereabouts.in(values),
                values.getOrDefault("words", ""),
                values.getOrDefault("photo", ""),
                values.getOrDefault("about", ""),
                values.getOrDefault("home", ""),
                ChatKey.parse(values.getOrDefault("chat", "")),
                values.getOrDefault("languages", ""));
    }

    Case opened(String id, Instant now) {
        return Case.opened(id, kind, where.id(), day, about, now);
    }

    Statement statement(Instant now) {
        return new Statement(
                chat.toString(), languages, where.id(), where.street(), words, photo, now.getEpochSecond());
    }

    /// What two reports have in common that are one matter: the message or the visitor's number that they are about,
    /// else the same words of the same place, else the same house and day. Empty where it is like no other.
    String key() {
        if (!about.isEmpty()) {
            return about(about);
        }
        String folded = Wording.of(words).folded();
        if (!folded.isEmpty()) {
            return "w:" + kind + ":" + where.id() + ":" + Fingerprint.digest(folded);
        }
        String street = Wording.of(where.street()).folded();
        String house = home.isEmpty() ? (street.isEmpty() ? "" : where.id() + street) : home;
        return house.isEmpty() || day.isEmpty() ? "" : "h:" + kind + ":" + Fingerprint.digest(house) + ":" + day;
    }

    static String about(String about) {
        return "a:" + about;
    }

    /// Names the house and the day for the limit; empty where no house is known.
    String quota(LocalDate today) {
        return home.isEmpty() ? "" : today + " " + Fingerprint.digest(home);
    }
}
