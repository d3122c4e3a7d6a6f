package kz.habarshy.answers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.habarshy.chat.Language;
import kz.habarshy.wording.Lexicon;
import kz.habarshy.wording.Meaning;
import kz.habarshy.wording.Wording;

/// Understands a command said without a slash; long texts and questions about the census are none.
final class PlainWish {
    private static final int LONGEST = 9;
    private static final int LONGEST_NAME = 5;
    private static final Set<String> POLITE = Set.of(
            "пожалуиста",
            "пж",
            "плиз",
            "отинемин",
            "отиниш",
            "салем",
            "привет",
            "рахмет",
            "а",
            "и",
            "ну",
            "енди",
            "уже");

    private final Lexicon lexicon;

    PlainWish(Map<String, List<String>> words) {
        lexicon = Lexicon.of(words);
    }

    boolean namesBot(Wording wording) {
        return lexicon.meaning(wording).has("bot");
    }

    Wish in(Wording wording, LocalDate today) {
        Meaning meaning = lexicon.meaning(wording);
        long words = wording.words().stream()
                        .filter(word -> !POLITE.contains(word.folded()))
                        .count()
                - meaning.of("bot").size();
        if (words > LONGEST || words == 0) {
            return new Wish.None();
        }
        return order(meaning, today, words);
    }

    private static Wish order(Meaning meaning, LocalDate today, long words) {
        boolean census = meaning.has("about_census");
        if (meaning.has("real") || meaning.has("who") && !census) {
            return new Wish.WhoAreYou();
        }
        if (meaning.has("does") && !census) {
            return new Wish.WhatDoYouDo();
        }
        if (meaning.has("leave") && !census) {
            return new Wish.Leave();
        }
        if (meaning.has("pause") && !census) {
            return new Wish.Pause(QuietUntil.in(meaning, today));
        }
        return words > LONGEST_NAME ? new Wish.None() : shown(meaning, census);
    }

    private static Wish shown(Meaning meaning, boolean census) {
        if (census) {
            return new Wish.None();
        }
        if (meaning.has("menu")) {
            return new Wish.ShowMenu();
        }
        if (meaning.has("deadline")) {
            return new Wish.ShowDeadline();
        }
        if (meaning.has("kazakh") || meaning.has("russian")) {
            return new Wish.SwitchLanguage(meaning.has("kazakh") ? Language.KK : Language.RU);
        }
        if (meaning.has("language")) {
            return new Wish.SwitchLanguage(null);
        }
        return meaning.has("help") ? new Wish.ShowHelp() : new Wish.None();
    }
}
