package app.confab.persistence.kernel;

import java.util.List;

/// A column that holds a small table of its own: PostgreSQL's `text[][]`.
public record TextTable(List<List<String>> rows) {

    /// No rows at all.
    public static final TextTable EMPTY = new TextTable(List.of());
}
