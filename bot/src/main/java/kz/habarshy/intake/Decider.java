package kz.habarshy.intake;

import java.time.Instant;
import kz.habarshy.chat.ChatState;
import kz.habarshy.chat.Decision;
import kz.habarshy.chat.Incoming;

/// Decides what news leads to.
@FunctionalInterface
public interface Decider {
    Decision decide(Incoming news, ChatState state, Instant now);
}
