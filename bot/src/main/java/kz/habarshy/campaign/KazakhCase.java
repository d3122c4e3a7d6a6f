package kz.habarshy.campaign;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A Kazakh case with its ending after each class of final sound, written for words with back vowels.
enum KazakhCase {
    NOMINATIVE("атау", "", "", "", "", ""),
    GENITIVE("ілік", "ның", "ның", "дың", "дың", "тың"),
    DATIVE("барыс", "ға", "ға", "ға", "ға", "қа"),
    ACCUSATIVE("табыс", "ны", "ды", "ды", "ды", "ты"),
    LOCATIVE("жатыс", "да", "да", "да", "да", "та"),
    ABLATIVE("шығыс", "дан", "нан", "дан", "дан", "тан"),
    /// The only one without vowel harmony.
    INSTRUMENTAL("көмектес", "мен", "мен", "мен", "бен", "пен"),
    /// «15 қазандағы»: of that day.
    ATTRIBUTIVE("дағы", "дағы", "дағы", "дағы", "дағы", "тағы");

    private static final String FRONT_VOWELS = "әеіөүэ";
    private static final String BACK_VOWELS = "аоұыя";
    private static final Map<String, KazakhCase> BY_FORM =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(value -> value.form, Function.identity()));

    final String form;
    private final String afterVowel;
    private final String afterNasal;
    private final String afterGlide;
    private final String afterBuzz;
    private final String afterVoiceless;

    KazakhCase(String form, String vowel, String nasal, String glide, String buzz, String voiceless) {
        this.form = form;
        this.afterVowel = vowel;
        this.afterNasal = nasal;
        this.afterGlide = glide;
        this.afterBuzz = buzz;
        this.afterVoiceless = voiceless;
    }

    static @Nullable KazakhCase of(String form) {
        return BY_FORM.get(form);
    }

    /// The ending that this word asks for.
    String endingOf(String word) {
        String ending = switch (word.charAt(word.length() - 1)) {
            case 'а', 'ә', 'е', 'о', 'ө', 'ұ', 'ү', 'ы', 'і', 'э', 'я' -> afterVowel;
            case 'м', 'н', 'ң' -> afterNasal;
            case 'р', 'л', 'й', 'у', 'и' -> afterGlide;
            case 'з', 'ж' -> afterBuzz;
            default -> afterVoiceless;
        };
        return isFront(word) ? fronted(ending) : ending;
    }

    /// The last vowel decides; и, у and ю are neither.
    private static boolean isFront(String word) {
        for (int i = word.length() - 1; i >= 0; i--) {
            if (FRONT_VOWELS.indexOf(word.charAt(i)) >= 0) {
                return true;
            }
            if (BACK_VOWELS.indexOf(word.charAt(i)) >= 0) {
                return false;
            }
        }
        return false;
    }

    private static String fronted(String ending) {
        return ending.replace('а', 'е').replace('ы', 'і').replace('ғ', 'г').replace('қ', 'к');
    }
}
