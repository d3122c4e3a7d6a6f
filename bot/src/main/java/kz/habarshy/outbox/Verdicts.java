package kz.habarshy.outbox;

import java.util.HashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import kz.habarshy.chat.Act;
import kz.habarshy.chat.Incoming;
import kz.habarshy.chat.Post;
import kz.habarshy.redis.Json;

/// The one table from delivery results to what becomes of a row. What failed or was skipped says the reason in one word
/// first.
final class Verdicts {
    private static final int MOST_TRIES = 8;
    /// Waits end a little apart, so that paused chats do not all come back in one moment.
    private static final int JITTER_MILLIS = 50;

    private Verdicts() {}

    static Verdict of(Row row, DeliveryResult result, long now) {
        return switch (result) {
            case DeliveryResult.Delivered delivered -> delivered(row, delivered.message());
            case DeliveryResult.Found found -> Verdict.sent(0).telling(news(row, found));
            case DeliveryResult.Throttled throttled ->
                Verdict.again(now
                                + throttled.retryAfter().toMillis()
                                + RandomGenerator.getDefault().nextInt(JITTER_MILLIS))
                        .pausing();
            case DeliveryResult.Unsent unsent -> again(row, "not sent: " + unsent.why(), now);
            case DeliveryResult.Instead instead ->
                again(row, instead.why(), now - Verdict.patience(row.tries()).toMillis())
                        .saying(Json.write(instead.act()));
            case DeliveryResult.Unreachable gone ->
                Verdict.ended("failed", "gone " + gone.why())
                        .resting(gone.why())
                        .telling(new Incoming.Lost(row.chat(), gone.why()));
            case DeliveryResult.Muted muted -> Verdict.ended("skipped", "muted " + muted.why());
            case DeliveryResult.Moved moved ->
                Verdict.again(now).movingTo(moved.to()).telling(new Incoming.Moved(row.chat(), moved.to()));
            case DeliveryResult.Rejected rejected ->
                Verdict.ended("failed", (rejected.ourBug() ? "bad " : "refused ") + rejected.why());
            case DeliveryResult.TokenRefused refused -> Verdict.again(now + 60_000);
            case DeliveryResult.Unknown unknown ->
                mayRepeat(row.act()) ? again(row, unknown.why(), now) : Verdict.ended("unknown", unknown.why());
        };
    }

    /// An answer or a warning in a group may be asked about by a reply to it.
    private static Verdict delivered(Row row, long message) {
        boolean answer = row.id().startsWith(Post.ANSWER);
        boolean replied = row.act() instanceof Act.Say && (answer || row.id().startsWith(Post.WARNING));
        return replied && !row.chat().isPrivate()
                ? Verdict.sent(message)
                        .telling(new Incoming.Told(
                                row.chat(),
                                answer ? "q.sent" : "w.sent",
                                Map.of("post", row.id(), "message", String.valueOf(message))))
                : Verdict.sent(message);
    }

    /// What changes nothing when done twice.
    static boolean mayRepeat(Act act) {
        return switch (act) {
            case Act.Say say -> false;
            case Act.SendFile file -> false;
            case Act.SendBytes file -> false;
            case Act.ShowPhoto photo -> false;
            case Act.Whisper whisper -> false;
            case Act.Edit edit -> true;
            case Act.EditMessage edit -> true;
            case Act.Remove remove -> true;
            case Act.Withdraw withdraw -> true;
            case Act.RemoveMessage remove -> true;
            case Act.AnswerPress answer -> true;
            case Act.Offer offer -> true;
            case Act.AnswerCall answer -> true;
            case Act.Ask ask -> true;
            case Act.Leave leave -> true;
            case Act.Skip skip -> true;
            case Act.Settle settle -> true;
            case Act.GiveUp given -> true;
        };
    }

    private static Verdict again(Row row, String why, long now) {
        return row.tries() >= MOST_TRIES
                ? Verdict.ended("failed", "unsent " + why)
                : Verdict.again(now + Verdict.patience(row.tries()).toMillis());
    }

    private static Incoming news(Row row, DeliveryResult.Found found) {
        var ask = (Act.Ask) row.act();
        Map<String, String> values = new HashMap<>(ask.values());
        values.putAll(found.values());
        return new Incoming.Found(row.chat(), ask.what(), values);
    }
}
