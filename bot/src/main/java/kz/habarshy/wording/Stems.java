package kz.habarshy.wording;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes Kazakh and Russian endings off a folded word; both at once, for many texts mix the two.
final class Stems {
    private static final int SHORTEST = 4;
    private static final int ROUNDS = 3;
    private static final Set<String> ENDINGS = endings(
            // Kazakh: plural, possession, case
            "лар лер дар дер тар тер миз низ имиз иниз им ин си сини синин нин дин тин га ге ка ке на не ни ди ти",
            "да де та те нда нде дан ден тан тен нан нен мен бен пен даги деги таги теги дики тики ники",
            // Kazakh: verbs
            "ган ген кан кен гани гени кани кени ип са се сам сем ма ме ба бе па пе мин син сиз саниз сениз саз сез",
            "инизши низши шиши аик ату иу аиди еиди иди аду еду ады еди ап еп ар ер ашак ешек уга уге",
            // Russian: nouns and adjectives
            "а е и о у ом ем ам ами ах иах иами иам ов ев иа иу ие ого его ому ему ими их аиа уиу ое ее ами остиу ост ости",
            // Russian: verbs
            "ат ит ет ут иут иат ал ил ла ли ло ало ала али ила или еш иш ете ите т атсиа итсиа етсиа утсиа тсиа сиа ус");

    private static final int LONGEST =
            ENDINGS.stream().mapToInt(String::length).max().orElse(0);

    private Stems() {}

    static String stem(String folded) {
        String stem = folded;
        for (int round = 0; round < ROUNDS; round++) {
            String shorter = withoutEnding(stem);
            if (shorter.length() == stem.length()) {
                return stem;
            }
            stem = shorter;
        }
        return stem;
    }

    private static String withoutEnding(String word) {
        for (int length = Math.min(LONGEST, word.length() - SHORTEST); length > 0; length--) {
            int end = word.length() - length;
            if (ENDINGS.contains(word.substring(end))) {
                return word.substring(0, end);
            }
        }
        return word;
    }

    private static Set<String> endings(String... groups) {
        return Arrays.stream(groups)
                .flatMap(group -> Arrays.stream(group.split(" ")))
                .map(Folding::folded)
                .collect(Collectors.toUnmodifiableSet());
    }
}
