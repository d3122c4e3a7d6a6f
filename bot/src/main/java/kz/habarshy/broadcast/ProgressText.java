package kz.habarshy.broadcast;

import java.util.HashMap;
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

    /// Empty before it starts. The ledger is asked as long as it is there: a late fact may still change it.
    String html(Broadcast broadcast, DeskWords words) {
        return broadcast.started() == 0 ? "" : html(broadcast, tally(broadcast), words);
    }

    Tally tally(Broadcast broadcast) {
        Tally tally = Tally.read(places, ledger, broadcast);
        return tally.chats() == 0 && !broadcast.result().isEmpty() ? Tally.kept(broadcast.result()) : tally;
    }

    String html(Broadcast broadcast, Tally tally, DeskWords words) {
        long all = tally.chats();
        Map<String, Object> facts = new HashMap<>();
        facts.put("name", broadcast.name(words));
        facts.put("bar", bar(tally.ended(), all));
        facts.put("chats", all);
        facts.put("waiting", all - tally.ended());
        if (broadcast.content().errand().follows()) {
            return followed(broadcast, tally, facts, words);
        }
        facts.put("sent", tally.state("sent"));
        facts.put("skipped", tally.state("skipped"));
        facts.put("failed", tally.state("failed"));
        facts.put("unknown", tally.state("unknown"));
        facts.put("reasons", reasons(tally, words));
        return words.html(broadcast.status().over() ? BroadcastText.BC_DONE : BroadcastText.BC_PROGRESS, facts);
    }

    /// What still stands is everything that was there and is not known to be gone or mended.
    private static String followed(Broadcast broadcast, Tally tally, Map<String, Object> facts, DeskWords words) {
        boolean recall = broadcast.content().errand().kind() == Errand.Kind.RECALL;
        long deleted = recall ? tally.reason(Reason.NO_MESSAGE) : 0;
        long queued = tally.reason(Reason.IN_QUEUE);
        long absent = tally.reason(Reason.ABSENT);
        facts.put("state", words.plain(DeskMenu.status(broadcast.status()), Map.of()));
        facts.put("queued", queued);
        facts.put("edited", tally.state("sent") - deleted - queued);
        facts.put("absent", absent);
        facts.put("stands", tally.state("failed") + tally.state("unknown") + tally.state("skipped") - absent);
        if (recall) {
            facts.put("deleted", deleted);
        }
        return words.html(recall ? BroadcastText.RECALL_SUMS : BroadcastText.CORRECT_SUMS, facts);
    }

    static String bar(long part, long all) {
        int full = all == 0 ? 0 : (int) (part * WIDTH / all);
        return "█".repeat(full) + "░".repeat(WIDTH - full);
    }

    private static String reasons(Tally tally, DeskWords words) {
        String list = tally.reasons("skipped").entrySet().stream()
                .map(reason -> words.plain(reason.getKey().label(), Map.of()) + " – " + reason.getValue())
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? "" : " (" + list + ")";
    }
}
