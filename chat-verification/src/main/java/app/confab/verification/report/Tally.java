package app.confab.verification.report;

import app.confab.verification.histories.Entry;
import app.confab.verification.histories.Happening.Acknowledged;
import app.confab.verification.histories.Happening.Done;
import app.confab.verification.histories.Happening.Greeted;
import app.confab.verification.histories.Happening.Heard;
import app.confab.verification.histories.Happening.InDoubt;
import app.confab.verification.histories.Happening.WasReset;
import java.util.List;

/// What was counted in histories.
///
/// @param posts acknowledged messages, each repeat's acknowledgement included
/// @param repeats those among them that were answered as repeats
/// @param changes other acknowledged changes
/// @param doubts attempts that ended without an answer
/// @param delivered events that devices heard
/// @param connections of devices
public record Tally(
        long posts, long repeats, long changes, long doubts, long delivered, long connections, long resets) {

    public static final Tally NOTHING = new Tally(0, 0, 0, 0, 0, 0, 0);

    public static Tally of(List<Entry> history) {
        long posts = 0;
        long repeats = 0;
        long changes = 0;
        long doubts = 0;
        long delivered = 0;
        long connections = 0;
        long resets = 0;
        for (var entry : history) {
            switch (entry.what()) {
                case Acknowledged ack -> {
                    posts++;
                    repeats += ack.duplicate() ? 1 : 0;
                }
                case Done _ -> changes++;
                case InDoubt _ -> doubts++;
                case Heard _ -> delivered++;
                case Greeted _ -> connections++;
                case WasReset _ -> resets++;
                default -> {}
            }
        }
        return new Tally(posts, repeats, changes, doubts, delivered, connections, resets);
    }

    public Tally plus(Tally more) {
        return new Tally(
                posts + more.posts,
                repeats + more.repeats,
                changes + more.changes,
                doubts + more.doubts,
                delivered + more.delivered,
                connections + more.connections,
                resets + more.resets);
    }
}
