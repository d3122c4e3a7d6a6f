package kz.habarshy.conversation;

import java.util.List;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.chat.Language;

/// Judges messages by the signs of fraud.
interface Watch {
    Judgement judge(Said said);

    /// `warning` is the id of the text to post, which also names the kind of scam; empty when there is none.
    record Judgement(boolean fraud, String warning, List<Reason> reasons) {}

    /// Why, in plain words.
    interface Reason {
        String in(Language language);
    }
}
