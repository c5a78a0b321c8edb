package app.confab.persistence.kernel;

import app.confab.application.kernel.Page;
import java.util.List;
import java.util.function.Function;

/// Cuts a page out of rows that were read with one more than asked for, which tells whether another page
/// follows.
///
/// @param cursor where the page after this row begins
public record Keyset<R, T>(Function<R, Cursor> cursor, Function<R, T> mapping) {

    public Page<T> page(List<R> rows, int limit) {
        var shown = rows.stream().limit(limit).toList();
        var next = rows.size() > limit ? cursor.apply(shown.getLast()).encoded() : null;
        return new Page<>(shown.stream().map(mapping).toList(), next);
    }
}
