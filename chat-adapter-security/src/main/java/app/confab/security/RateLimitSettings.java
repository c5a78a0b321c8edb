package app.confab.security;

import app.confab.application.kernel.Limit;
import app.confab.application.kernel.Limit.Budget;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How much anybody may ask of this node.
///
/// @param budgets one for each limit; nothing at all for a node that limits nobody
public record RateLimitSettings(Map<Limit, Budget> budgets) {
    /// A node without limits.
    public static final RateLimitSettings OFF = new RateLimitSettings(Map.of());

    public RateLimitSettings {
        budgets = Map.copyOf(budgets);
        if (!budgets.isEmpty() && budgets.size() < Limit.values().length) {
            throw new IllegalArgumentException("some limits have no budget");
        }
    }

    /// What suits everybody.
    public static RateLimitSettings standard() {
        return of(Limit::standard);
    }

    public static RateLimitSettings of(Function<Limit, Budget> budgets) {
        return new RateLimitSettings(Stream.of(Limit.values()).collect(Collectors.toMap(Function.identity(), budgets)));
    }
}
