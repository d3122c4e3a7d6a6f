package kz.habarshy.interviewers;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a message wants from the check: to be asked for a number, to look one up, or to learn which number it is.
record Enquiry(Kind kind, String number, String language) {
    private static final int UNICODE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern COMMAND = Pattern.compile("/check(?:@\\w+)?(?:\\s+(.*))?", Pattern.DOTALL);
    private static final String DIGITS = "(?:№\\s*)?((?:[A-ZА-ЯӘҒҚҢӨҰҮҺІ]{1,3}[-–\\s]?)?\\d{3,9})";
    private static final Pattern ALONE =
            Pattern.compile("(?:(?iu:номер|нөмірі?)\\s*[:–-]?\\s*)?" + DIGITS + "(?:\\s+(?iu:номер|нөмірі?))?[.?]?");
    private static final Pattern INSIDE =
            Pattern.compile("(?<![\\p{L}\\d.,:/-])" + DIGITS + "(?![\\p{L}\\d]|[.,:/-]\\d)");
    private static final Pattern KAZAKH = Pattern.compile(
            "(?<!\\p{L})(?:тексер(?:іңіз|іңізші|іңдер|ші|іп|ейік|иниз|инизши)?|текшер|интервьюердің|санақшының|куәлік\\p{L}*)(?!\\p{L})",
            UNICODE);
    private static final Pattern RUSSIAN = Pattern.compile(
            "(?<!\\p{L})(?:проверь(?:те)?|проверить|пробей(?:те)?|интервьюера|переписчика|удостоверени\\p{L})(?!\\p{L})",
            UNICODE);
    private static final Pattern CODE =
            Pattern.compile("(?<!\\p{L})(?:код|смс|sms|хабарлама|уведомлени)\\p{L}*", UNICODE);
    private static final Pattern LONG = Pattern.compile("(?:\\+?\\d[\\s()-]?){10,20}");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final int MOST_WORDS = 8;

    enum Kind {
        ASK,
        LOOK_UP,
        WHICH,
        PERSONAL
    }

    /// Null when the text wants nothing of the check. `phones` are numbers that are never a badge in plain words.
    static @Nullable Enquiry of(String text, Set<String> phones) {
        String said = text.strip();
        if (!said.startsWith("/") && !hasDigit(said)) {
            return null;
        }
        Matcher command = COMMAND.matcher(said);
        if (said.equals("/start check")) {
            return new Enquiry(Kind.ASK, "", "");
        } else if (command.matches()) {
            return command.group(1) == null ? new Enquiry(Kind.ASK, "", "") : number(command.group(1));
        } else if (LONG.matcher(said).matches()) {
            return new Enquiry(Kind.PERSONAL, "", "");
        } else if (ALONE.matcher(said).matches()) {
            String number = first(ALONE.matcher(said));
            return number.isEmpty() || phones.contains(number) ? null : new Enquiry(Kind.WHICH, number, "");
        }
        return inWords(said, phones);
    }

    /// What stands where a number was asked for; asks again when none does.
    static Enquiry number(String text) {
        String said = text.strip();
        String whole = BadgeNumber.of(said);
        if (LONG.matcher(said).matches()) {
            return new Enquiry(Kind.PERSONAL, "", "");
        }
        String number = whole == null ? first(INSIDE.matcher(said)) : whole;
        return number.isEmpty() ? new Enquiry(Kind.ASK, "", "") : new Enquiry(Kind.LOOK_UP, number, "");
    }

    private static @Nullable Enquiry inWords(String said, Set<String> phones) {
        boolean kazakh = KAZAKH.matcher(said).find();
        if ((!kazakh && !RUSSIAN.matcher(said).find()) || said.split("\\s+").length > MOST_WORDS) {
            return null;
        }
        String number = first(INSIDE.matcher(said));
        if (number.isEmpty() || phones.contains(number) || YEAR.matcher(number).matches()) {
            return null;
        }
        Kind kind = CODE.matcher(said).find() ? Kind.WHICH : Kind.LOOK_UP;
        return new Enquiry(kind, number, kazakh ? "kk" : "ru");
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String first(Matcher found) {
        String number = found.find() ? BadgeNumber.of(found.group(1)) : null;
        return number == null ? "" : number;
    }
}
