package kz.habarshy.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import kz.habarshy.intake.Arrival;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What one poll brought; `next` is the offset that confirms all of it, null when no element had an id.
record Batch(List<Arrival> arrivals, @Nullable Integer next) {
    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);

    /// An element that cannot be looked at is left out; its neighbours are kept.
    static Batch of(JsonNode updates, UpdatePeek peek) {
        List<Arrival> arrivals = new ArrayList<>();
        Integer next = null;
        for (JsonNode update : updates) {
            JsonNode id = update.path("update_id");
            if (id.isIntegralNumber()) {
                next = id.intValue() + 1;
            }
            try {
                Arrival arrival = peek.look(update);
                if (arrival != null) {
                    arrivals.add(arrival);
                }
            } catch (RuntimeException e) {
                LOG.error("Left out of a poll's answer: {}", Redacted.failure(e));
            }
        }
        return new Batch(List.copyOf(arrivals), next);
    }
}
