package kz.habarshy.answers;

import java.time.LocalDate;
import kz.habarshy.chat.Language;
import org.jspecify.annotations.Nullable;

/// What a person wants of the bot itself, said in plain words.
public sealed interface Wish {
    /// Be quiet; `until` is the day on which the bot may speak again, null when none was named.
    record Pause(@Nullable LocalDate until) implements Wish {}

    record Leave() implements Wish {}

    record ShowMenu() implements Wish {}

    record ShowHelp() implements Wish {}

    record ShowDeadline() implements Wish {}

    record WhoAreYou() implements Wish {}

    record WhatDoYouDo() implements Wish {}

    /// Speak that language; null when none was named.
    record SwitchLanguage(@Nullable Language language) implements Wish {}

    record None() implements Wish {}
}
