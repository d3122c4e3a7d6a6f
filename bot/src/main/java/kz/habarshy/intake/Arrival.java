package kz.habarshy.intake;

import kz.habarshy.chat.Account;
import kz.habarshy.chat.RawText;

/// One update as it arrived: the raw JSON and what a first look shows. `chat` is the messenger's present id of the
/// chat (for an update without a chat: the person's id). `press` marks equal presses (person, message and data),
/// empty otherwise.
public record Arrival(Account account, long update, long chat, String press, RawText json) {}
