package kz.habarshy.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import java.util.Map;

/// How many leases this node holds, and how often they were taken, lost to another node or given back.
final class LeaseMoves {
    private final Counter taken;
    private final Counter lost;
    private final Counter given;

    /// `of`: what the leases are for, `nodes` for partitions, `pollers` for bots.
    LeaseMoves(String of, Map<Integer, Lease> held) {
        this.taken = moves(of, "taken");
        this.lost = moves(of, "lost");
        this.given = moves(of, "given");
        Gauge.builder("habarshy.leases.owned", held, Map::size)
                .description("Leases that this node holds")
                .tag("of", of)
                .register(Metrics.globalRegistry);
    }

    void taken() {
        taken.increment();
    }

    void lost() {
        lost.increment();
    }

    void given(int count) {
        given.increment(count);
    }

    private static Counter moves(String of, String how) {
        return Counter.builder("habarshy.leases.moved")
                .description("Leases that this node took, lost to another, gave back")
                .tag("of", of)
                .tag("how", how)
                .register(Metrics.globalRegistry);
    }
}
