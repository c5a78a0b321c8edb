package app.confab.bootstrap.wiring;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import java.time.Duration;

/// Has each limit counted by those whom it reaches: this node, or all of them.
final class LimitsByReach implements RateLimits {
    private final RateLimits ofNode;
    private final RateLimits ofAllNodes;

    LimitsByReach(RateLimits ofNode, RateLimits ofAllNodes) {
        this.ofNode = ofNode;
        this.ofAllNodes = ofAllNodes;
    }

    @Override
    public Duration tryTake(Limit limit, Object subject) {
        return counting(limit).tryTake(limit, subject);
    }

    @Override
    public Duration untilLeft(Limit limit, Object subject) {
        return counting(limit).untilLeft(limit, subject);
    }

    @Override
    public void charge(Limit limit, Object subject) {
        counting(limit).charge(limit, subject);
    }

    private RateLimits counting(Limit limit) {
        return switch (limit.reach()) {
            case NODE -> ofNode;
            case ALL_NODES -> ofAllNodes;
        };
    }
}
