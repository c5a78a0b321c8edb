package app.confab.bootstrap.history;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// The servers that a history is played on, all on one database.
record Nodes(List<URI> addresses) {
    /// Longer than a node may take to learn what has happened on another.
    private static final Duration NEWS_TRAVEL = Duration.ofSeconds(5);

    URI any(int number) {
        return addresses.get(number % addresses.size());
    }

    /// For how long an answer may be out of date.
    Duration patience() {
        return addresses.size() == 1 ? Duration.ZERO : NEWS_TRAVEL;
    }
}
