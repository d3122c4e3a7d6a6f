package kz.habarshy.conversation;

import java.util.List;
import kz.habarshy.answers.Finding;
import kz.habarshy.chat.Button;
import kz.habarshy.chat.Language;

/// What the bot says to a question: the words, the buttons, and what it will be remembered by for a while.
record Reply(
        String html,
        List<List<Button>> buttons,
        List<String> intents,
        Outcome outcome,
        Language language,
        Finding finding) {}
