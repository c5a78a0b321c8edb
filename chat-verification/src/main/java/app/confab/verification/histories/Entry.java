package app.confab.verification.histories;

import java.util.Locale;

/// One line of a history.
///
/// @param micros since the history began
/// @param who the client that it happened to
public record Entry(long micros, String who, Happening what) {

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%10.3f s  %-12s %s", micros / 1e6, who, what);
    }
}
