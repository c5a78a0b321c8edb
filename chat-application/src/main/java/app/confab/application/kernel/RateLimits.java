package app.confab.application.kernel;

import app.confab.domain.refusals.Refusal;
import java.time.Duration;

/// Keeps anybody from asking too much. For each [Limit] every subject (an account, an address, a connection: whatever
/// `equals` and `toString` tell apart) has a budget of its own, full at first, which comes back at a steady rate and
/// never holds more than its burst. Thread-safe.
///
/// Limits that reach over [Limit.Reach#ALL_NODES] are counted by all nodes together; where their store does not answer,
/// each method throws [Refusal.Unavailable]. All others are counted by this node alone, in memory, and never block; a
/// restart fills them.
public interface RateLimits {

    /// Takes one of the subject's budget and answers zero. If there is none left, takes nothing and answers
    /// after what time there will be one. Of many at once exactly as many get one as there are.
    Duration tryTake(Limit limit, Object subject);

    /// After what time there will be one left: zero while there is. Takes nothing.
    Duration untilLeft(Limit limit, Object subject);

    /// Takes one, whether or not it is there. What is missing is owed: it must come back first.
    void charge(Limit limit, Object subject);

    /// Takes one.
    ///
    /// @throws Refusal.RateLimited where there is none left, with the time after which there will be
    default void take(Limit limit, Object subject) {
        require(tryTake(limit, subject));
    }

    /// @throws Refusal.RateLimited unless the time to wait is zero
    static void require(Duration wait) {
        if (wait.isPositive()) {
            throw new Refusal.RateLimited(wait);
        }
    }
}
