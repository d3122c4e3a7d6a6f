package kz.habarshy.telegram;

/// Telegram answered a call of our own with "no".
final class Refused extends Exception {
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
        super(Redacted.text(refusal.code() + " " + refusal.text()));
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
