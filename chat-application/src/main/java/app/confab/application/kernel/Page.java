package app.confab.application.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next where the following page begins, absent on the last one; opaque to whoever holds it
public record Page<T>(List<T> items, @Nullable String next) {

    public Page {
        items = List.copyOf(items);
    }

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }

    /// Which page of a list is wanted.
    ///
    /// @param cursor a former page's `next`, absent for the first page
    /// @param limit how many items at most, 1 to 100
    public record Request(@Nullable String cursor, int limit) {
        public Request {
            if (limit < 1 || limit > 100) {
                throw new IllegalArgumentException("limit out of range: " + limit);
            }
        }
    }
}
