package app.confab.application.world;

import app.confab.application.kernel.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads lists page by page.
public final class Pages {
    private Pages() {}

    /// Every page, the first one read without a cursor.
    public static <T> List<Page<T>> all(Function<@Nullable String, Page<T>> read) {
        var pages = new ArrayList<Page<T>>();
        @Nullable String cursor = null;
        do {
            var page = read.apply(cursor);
            pages.add(page);
            cursor = page.next();
        } while (cursor != null);
        return pages;
    }

    public static <T> List<T> items(List<Page<T>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
