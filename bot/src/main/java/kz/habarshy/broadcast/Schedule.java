package kz.habarshy.broadcast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.habarshy.campaign.Campaign;
import kz.habarshy.campaign.Region;
import org.jspecify.annotations.Nullable;

/// When a broadcast may be due: by each building's own time, between morning and evening, within a year.
final class Schedule {
    /// For texts that name the hours in which chats may be spoken to.
    static final Map<String, LocalTime> HOURS = Map.of("from", Fate.MORNING, "to", Fate.EVENING);

    private static final List<LocalTime> OFFERED =
            List.of(LocalTime.of(10, 0), LocalTime.of(12, 0), LocalTime.of(18, 0));
    private static final int DAYS = 366;
    private final Campaign campaign;

    Schedule(Campaign campaign) {
        this.campaign = campaign;
    }

    /// The sentence that says why not; null when the time will do.
    @Nullable
    BroadcastText refusal(LocalDateTime local, Content content, Instant now) {
        if (zones(content).stream()
                .noneMatch(zone -> local.atZone(zone).toInstant().isAfter(now))) {
            return BroadcastText.DESK_WHEN_PAST;
        }
        LocalTime time = local.toLocalTime();
        if (time.isBefore(Fate.MORNING) || !time.isBefore(Fate.EVENING)) {
            return BroadcastText.DESK_WHEN_QUIET;
        }
        boolean far = local.toLocalDate().isAfter(today(now).plusDays(DAYS));
        return far ? BroadcastText.DESK_WHEN_FAR : null;
    }

    /// A few good hours of today and tomorrow.
    List<LocalDateTime> offers(Content content, Instant now) {
        LocalDate today = today(now);
        return Stream.of(today, today.plusDays(1))
                .flatMap(day -> OFFERED.stream().map(day::atTime))
                .filter(time -> refusal(time, content, now) == null)
                .toList();
    }

    /// When the first zone of the audience is due.
    Instant begins(Content content, Instant now) {
        return zones(content).stream()
                .map(zone -> content.due(zone, now))
                .min(Instant::compareTo)
                .orElse(now);
    }

    private Set<ZoneId> zones(Content content) {
        Set<ZoneId> zones = campaign.regions().all().stream()
                .filter(region -> content.bounds().everywhere()
                        || content.bounds().id().split("-", 2)[0].equals(region.kato()))
                .map(Region::zone)
                .collect(Collectors.toSet());
        return zones.isEmpty() ? Set.of(campaign.defaultZone()) : zones;
    }

    private LocalDate today(Instant now) {
        return now.atZone(campaign.defaultZone()).toLocalDate();
    }
}
