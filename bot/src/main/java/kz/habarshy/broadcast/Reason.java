package kz.habarshy.broadcast;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kz.habarshy.outbox.Ledger;

/// Why a chat's outcome is what it is; in the ledger in lower case, before anything else that is said of it.
enum Reason {
    LEVEL("skipped", BroadcastText.SKIP_LEVEL),
    PAUSED("skipped", BroadcastText.SKIP_PAUSED),
    BUDGET("skipped", BroadcastText.SKIP_BUDGET),
    NIGHT("skipped", BroadcastText.SKIP_NIGHT),
    STOPPED("skipped", BroadcastText.SKIP_STOPPED),
    LEFT("skipped", BroadcastText.SKIP_LEFT),
    /// The chat does not have what should be corrected or taken back.
    ABSENT("skipped", BroadcastText.SKIP_ABSENT),
    /// Nobody knows whether it has it.
    UNCLEAR("skipped", BroadcastText.SKIP_UNCLEAR),
    /// It became a supergroup since, where its older messages cannot be reached.
    MOVED("skipped", BroadcastText.SKIP_MOVED),
    RECALLED("skipped", BroadcastText.SKIP_RECALLED),
    MUTED("skipped", BroadcastText.SKIP_MUTED),
    /// The bot had been removed before.
    GONE("skipped", BroadcastText.SKIP_GONE),
    /// A person ended the wait for a bot whose token was not set.
    NO_BOT("skipped", BroadcastText.SKIP_NO_BOT),
    OTHER("skipped", BroadcastText.SKIP_OTHER),
    /// The messenger said so when it was sent.
    REMOVED("failed", "gone", BroadcastText.SKIP_GONE),
    REFUSED("failed", BroadcastText.SKIP_REFUSED),
    BAD("failed", BroadcastText.SKIP_BAD),
    UNSENT("failed", BroadcastText.SKIP_UNSENT),
    BY_HAND("failed", BroadcastText.SKIP_BY_HAND),
    /// The messenger named no message: deleted, or vanished at once.
    NO_MESSAGE("sent", "0", BroadcastText.SENT_DELETED),
    /// Done where it stood in the queue.
    IN_QUEUE("sent", "queued", BroadcastText.SENT_IN_QUEUE);

    /// What sums are kept of.
    static final List<String> SUMS = Arrays.stream(values()).map(Reason::sum).toList();

    private final String state;
    private final String code;
    private final BroadcastText label;

    Reason(String state, BroadcastText label) {
        this.state = state;
        this.code = name().toLowerCase(Locale.ROOT);
        this.label = label;
    }

    Reason(String state, String code, BroadcastText label) {
        this.state = state;
        this.code = code;
        this.label = label;
    }

    static Reason of(String state, String code) {
        return Arrays.stream(values())
                .filter(each -> each.state.equals(state) && each.code.equals(code))
                .findFirst()
                .orElse(OTHER);
    }

    /// Whether another attempt may reach the chat without anybody hearing it twice: it provably did not arrive, and not
    /// for what it says.
    static boolean retriable(Ledger.Line line) {
        return retriable().contains(of(line.state(), line.reason()));
    }

    static Set<Reason> retriable() {
        return EnumSet.of(UNSENT, REMOVED, GONE, MUTED, NO_BOT, BY_HAND);
    }

    String state() {
        return state;
    }

    String code() {
        return code;
    }

    /// The name of its sum in the ledger.
    String sum() {
        return state + "." + code;
    }

    BroadcastText label() {
        return label;
    }
}
