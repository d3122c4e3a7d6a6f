package kz.habarshy.warnings;

import java.time.Instant;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming.Said;
import kz.habarshy.screening.Verdict;

/// Another package that hears what was judged in a group, such as the radar for lures in many chats.
@FunctionalInterface
public interface Listener {
    /// What follows besides the warning; NONE for nothing.
    Decision heard(Said said, ChatState state, Verdict verdict, Instant now);
}
