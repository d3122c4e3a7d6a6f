package kz.habarshy.outbox;

import kz.habarshy.chat.Act;

/// One attempt at one post: the chat's present id at the messenger and, for an edit or a removal of an earlier
/// post, the message id that post got (else 0).
public record Delivery(long chatId, Act act, long target) {}
