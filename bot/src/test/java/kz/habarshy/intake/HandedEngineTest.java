package kz.habarshy.intake;

import static kz.habarshy.Eventually.eventually;

import java.util.List;
import kz.habarshy.redis.Keys;

/// The same of updates that are decided before they are written down.
class HandedEngineTest extends EngineTest {
    @Override
    Node node(Decider decider) {
        var node = super.node(decider);
        eventually("all has an owner", () -> owned() == Keys.OWNED);
        return node;
    }

    @Override
    void accept(Node node, List<Arrival> batch) {
        node.intake().accept(batch, false);
    }
}
