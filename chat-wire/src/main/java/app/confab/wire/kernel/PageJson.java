package app.confab.wire.kernel;

import app.confab.application.kernel.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A page of a list that is not ordered by seq. `nextCursor` is `null` on the last page.
public record PageJson<T>(List<T> items, @Nullable String nextCursor) {

    public static <S, T> PageJson<T> of(Page<S> page, Function<? super S, ? extends T> json) {
        return new PageJson<>(page.items().stream().<T>map(json).toList(), page.next());
    }
}
