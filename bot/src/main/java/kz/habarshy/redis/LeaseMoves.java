package kz.habarshy.redis;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;

/// How often leases of this node were taken, lost to another node or given back.
final class LeaseMoves {
    private final Counter taken;
    private final Counter lost;
    private final Counter given;

    /// `of`: what the leases are for, `nodes` for partitions, `pollers` for bots.
    LeaseMoves(String of) {
        this.taken = moves(of, "taken");
        this.lost = moves(of, "lost");
        this.given = moves(of, "given");
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
