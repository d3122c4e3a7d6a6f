package kz.habarshy.screening;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a message looks like before it is read: little pictures, letters of two alphabets in one word, sums, names to
/// write to, how long it is.
final class Looks {
    private static final Pattern PICTURE = Pattern.compile("\\p{IsEmoji_Presentation}|\\p{So}");
    private static final Pattern TWO_ALPHABETS =
            Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}|\\p{IsGreek}\\p{IsCyrillic}");
    private static final Pattern SUM = Pattern.compile("[$€₽₸💵💲]|\\d ?%|\\d ?(?:тг|тенге|теңге|руб)");
    private static final Pattern NAME = Pattern.compile("(?<![\\p{L}\\p{N}.])@\\w{4,}");
    private static final Pattern LOUD = Pattern.compile("(?:\\p{Lu}{4,}\\P{L}+){2}|!!");
    private static final int MANY = 3;

    private Looks() {}

    static List<String> of(Message message) {
        List<String> looks = new ArrayList<>();
        add(looks, "pictures", PICTURE, message.text());
        add(looks, "two alphabets", TWO_ALPHABETS, message.text());
        add(looks, "sums", SUM, message.text());
        add(looks, "names", NAME, message.text());
        add(looks, "loud", LOUD, message.text());
        looks.add("long " + Integer.numberOfLeadingZeros(message.text().length()));
        return looks;
    }

    private static void add(List<String> looks, String name, Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        for (int count = 1; count <= MANY && matcher.find(); count++) {
            looks.add(name + " " + count);
        }
    }
}
