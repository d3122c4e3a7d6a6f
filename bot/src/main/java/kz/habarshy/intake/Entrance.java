package kz.habarshy.intake;

import java.util.List;

/// Where a messenger brings what it polled.
@FunctionalInterface
public interface Entrance {
    /// Returns when the batch may be confirmed to the messenger. `repeated`: some of it may have been brought to a
    /// process that has ended since.
    void accept(List<Arrival> batch, boolean repeated);
}
