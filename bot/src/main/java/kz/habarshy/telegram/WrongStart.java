package kz.habarshy.telegram;

/// The settings, each right for itself, do not go together; the message says what to set instead.
final class WrongStart extends RuntimeException {
    WrongStart(String sentence) {
        super(sentence);
    }
}
