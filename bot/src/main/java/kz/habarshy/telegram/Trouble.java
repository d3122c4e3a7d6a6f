package kz.habarshy.telegram;

/// Says what keeps updates away, for the operator, and what to do about it.
final class Trouble {
    private Trouble() {}

    /// On 409 nothing is done but to say so and to try again. A webhook is never deleted by polling: it
    /// may be the production's, and a developer's run with its token would silence every chat. Two
    /// pollers are told, not fought.
    static String of(Refusal refusal) {
        if (refusal.isOfTheToken()) {
            return "the token is refused (" + refusal.code()
                    + "): set HABARSHY_TELEGRAM_TOKEN to the one that @BotFather"
                    + " shows, and check HABARSHY_TELEGRAM_API_URL";
        }
        if (refusal.code() != 409) {
            return "updates are refused: " + Redacted.text(refusal.code() + " " + refusal.text());
        }
        if (refusal.plain().contains("webhook")) {
            return "this bot has a webhook (409): if nobody else uses it, call deleteWebhook once, or set"
                    + " HABARSHY_TELEGRAM_WEBHOOK_URL here";
        }
        return "somebody else polls with this token (409): stop the other program, or give this one its own token";
    }
}
