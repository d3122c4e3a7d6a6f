package kz.habarshy.answers;

import java.util.List;
import java.util.Map;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// Hears that somebody is at the asker's door now; tales, plans, couriers and broken doors are something else.
final class AtTheDoor {
    private final Lexicon lexicon;

    AtTheDoor(Map<String, List<String>> words) {
        lexicon = Lexicon.of(words);
    }

    boolean saidIn(Wording wording) {
        Meaning meaning = lexicon.meaning(wording);
        boolean census = meaning.has("census");
        boolean standing = meaning.has("standing");
        boolean asks = meaning.has("opens");
        boolean arrived = meaning.has("arrived") && !meaning.has("things") && census && (asks || meaning.has("now"));
        boolean somebody = meaning.has("taught") || standing && asks && meaning.has("door", "visitor");
        boolean stranger = somebody && !meaning.has("others");
        return (standing && census || arrived || stranger) && !elsewhen(meaning, standing);
    }

    /// Yesterday's visit and tomorrow's are no visitor now, unless he is said to stand there this minute.
    private static boolean elsewhen(Meaning meaning, boolean standing) {
        boolean thisMinute = standing && meaning.has("now");
        return meaning.has("someday") || meaning.has("past") && !thisMinute;
    }
}
