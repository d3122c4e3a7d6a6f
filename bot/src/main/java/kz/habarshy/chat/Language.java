package kz.habarshy.chat;

/// A language that the campaign speaks.
public enum Language {
    KK,
    RU
}
