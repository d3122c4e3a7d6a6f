package kz.habarshy.broadcast;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kz.habarshy.outbox.Ledger;
import kz.habarshy.redis.Places;
import kz.habarshy.staff.DeskWords;

/// How far a broadcast has come, in words and a bar; the same text as progress and as final report.
final class ProgressText {
    private static final int WIDTH = 16;
    private final Places places;
    private final Ledger ledger;

    ProgressText(Places places, Ledger ledger) {
        this.places = places;
        this.ledger = ledger;
    }

    /// Empty before it starts.
    String html(Broadcast broadcast, DeskWords words) {
        if (!broadcast.result().isEmpty()) {
            return html(broadcast, Tally.kept(broadcast.result()), words);
        }
        return broadcast.started() == 0 ? "" : html(broadcast, Tally.read(places, ledger, broadcast.id()), words);
    }

    String html(Broadcast broadcast, Tally tally, DeskWords words) {
        long all = Math.max(tally.chats(), tally.told());
        Map<String, Object> facts = new HashMap<>();
        facts.put("number", broadcast.id());
        facts.put("bar", bar(tally.ended(), all));
        facts.put("chats", all);
        facts.put("sent", tally.state("sent"));
        facts.put("waiting", all - tally.ended());
        facts.put("skipped", tally.state("skipped"));
        facts.put("failed", tally.state("failed"));
        facts.put("unknown", tally.state("unknown"));
        facts.put("reasons", reasons(tally, words));
        return words.html(broadcast.status().over() ? BroadcastText.BC_DONE : BroadcastText.BC_PROGRESS, facts);
    }

    private static String bar(long ended, long all) {
        int full = all == 0 ? WIDTH : (int) (ended * WIDTH / all);
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private static String reasons(Tally tally, DeskWords words) {
        Map<String, Long> reasons = new HashMap<>(tally.reasons());
        long named = reasons.values().stream().mapToLong(Long::longValue).sum();
        long others = tally.state("skipped") - named;
        if (others > 0) {
            reasons.merge("other", others, Long::sum);
        }
        String list = reasons.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(reason -> words.plain(label(reason.getKey()), Map.of()) + " " + reason.getValue())
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "–" : list;
    }

    private static BroadcastText label(String reason) {
        return switch (Fate.Reason.valueOf(reason.toUpperCase(Locale.ROOT))) {
            case LEVEL -> BroadcastText.SKIP_LEVEL;
            case PAUSED -> BroadcastText.SKIP_PAUSED;
            case BUDGET -> BroadcastText.SKIP_BUDGET;
            case NIGHT -> BroadcastText.SKIP_NIGHT;
            case STOPPED -> BroadcastText.SKIP_STOPPED;
            case LEFT -> BroadcastText.SKIP_LEFT;
            case OTHER -> BroadcastText.SKIP_OTHER;
        };
    }
}
