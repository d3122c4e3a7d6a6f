package kz.habarshy.radar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.habarshy.chat.Change;
import kz.habarshy.chat.ChatKey;
import kz.habarshy.redis.Keys;
import kz.habarshy.redis.Places;
import org.jspecify.annotations.Nullable;

/// Where the desk keeps alerts, and each area's rest after one.
///
/// Places of the desk: `radar.alerts` id → `Alert`; `radar.rest` area → until when it is not warned anew, in seconds
/// since 1970. Place of a partition: `radar.warned` alert → how many of its chats were told.
record Alerts(Places places) {
    static final String PLACE = "radar.alerts";
    static final String REST = "radar.rest";
    static final String WARNED = "radar.warned";
    private static final Duration KEPT = Duration.ofDays(30);

    /// The latest first.
    List<Alert> all() {
        return places.fields(ChatKey.DESK, PLACE).values().stream()
                .map(Alert::read)
                .sorted(Comparator.comparingLong(Alert::at).reversed())
                .toList();
    }

    /// Null where the desk has not written it down yet: it tells others first.
    @Nullable
    Alert find(String id) {
        String json = places.field(ChatKey.DESK, PLACE, id);
        return json == null ? null : Alert.read(json);
    }

    /// Those of a lure that are not over: one, or more where it has reached further areas since.
    List<Alert> running(String lure) {
        return all().stream()
                .filter(alert -> alert.lure().equals(lure) && alert.status() == Alert.Status.RUNNING)
                .toList();
    }

    /// Those of the areas that were warned too lately to be warned again.
    List<String> resting(List<String> areas, Instant now) {
        Map<String, String> until = places.fields(ChatKey.DESK, REST, areas);
        return areas.stream()
                .filter(area -> Long.parseLong(until.getOrDefault(area, "0")) > now.getEpochSecond())
                .toList();
    }

    static List<Change> keep(Alert alert) {
        return List.of(new Change.Set(PLACE, alert.id(), alert.json()));
    }

    static List<Change> begin(Alert alert, int coolDownHours) {
        List<Change> changes = new ArrayList<>(keep(alert));
        String until =
                String.valueOf(alert.at() + Duration.ofHours(coolDownHours).toSeconds());
        alert.areas().forEach(area -> changes.add(new Change.Set(REST, area, until)));
        return changes;
    }

    /// How many chats have been told so far.
    int warned(Alert alert) {
        return alert.status() == Alert.Status.RUNNING ? counted(alert.id()) : alert.warned();
    }

    private int counted(String alert) {
        return IntStream.range(0, Keys.PARTITIONS)
                .map(partition -> counted(alert, ChatKey.ofPartition(partition)))
                .sum();
    }

    private int counted(String alert, ChatKey partition) {
        String count = places.field(partition, WARNED, alert);
        return count == null ? 0 : Integer.parseInt(count);
    }

    /// Alerts and rests that are long over.
    List<Change> sweep(Instant now) {
        List<Change> changes = new ArrayList<>();
        long oldest = now.minus(KEPT).getEpochSecond();
        for (Alert alert : all()) {
            if (alert.status() != Alert.Status.RUNNING && alert.at() < oldest) {
                changes.add(new Change.Remove(PLACE, alert.id()));
            }
        }
        new HashMap<>(places.fields(ChatKey.DESK, REST)).forEach((area, until) -> {
            if (Long.parseLong(until) <= now.getEpochSecond()) {
                changes.add(new Change.Remove(REST, area));
            }
        });
        return changes;
    }
}
