package kz.habarshy.conversation;

import org.jspecify.annotations.Nullable;

/// What plain words want of the bot, where they want something else than an answer.
interface PlainWords {
    /// Whether somebody stands at a door now.
    boolean atTheDoor(String text);

    /// `pause`, `leave`, `language`, `forget`, `remind`, `about`, `thanks`, `help`, `faq`, `deadline` or `share`; null
    /// for
    /// anything else.
    @Nullable
    String wish(String text);
}
