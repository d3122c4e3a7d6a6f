package kz.habarshy.intake;

import java.util.List;

/// Where a messenger brings what it polled.
@FunctionalInterface
public interface Entrance {
    /// Returns when the batch may be confirmed to the messenger. `ahead`: it is written down ahead of its decisions,
    /// a must where some of it may have been brought to a process that has ended since, so that the update at fault
    /// is found, and wise where more waits behind it.
    void accept(List<Arrival> batch, boolean ahead);
}
