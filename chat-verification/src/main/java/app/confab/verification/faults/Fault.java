package app.confab.verification.faults;

import java.util.Locale;

/// Something that is broken for a while.
///
/// @param node the number of the node that it befalls; meaningless for the database's own
/// @param atMillis since the schedule began
/// @param forMillis how long, where that can be chosen
public record Fault(Kind kind, int node, long atMillis, long forMillis) {

    /// What can be broken.
    public enum Kind {
        /// `kill -9` of a node.
        KILL_NODE,
        /// `kill -9` of PostgreSQL, all of its processes.
        KILL_DATABASE,
        /// Both at the same moment.
        KILL_BOTH,
        /// `SIGSTOP` of a node for longer than any time-out, its own and others'.
        PAUSE_NODE,
        /// `SIGSTOP` of PostgreSQL: it takes connections and does not answer.
        PAUSE_DATABASE,
        /// `SIGTERM` of one node after the other, each back before the next goes.
        ROLLING_RESTART,
        /// All connections between a node and its clients are reset.
        CUT_CLIENTS,
        /// They stay open, and nothing arrives that clients send.
        HOLD_FROM_CLIENTS,
        /// They stay open, and nothing arrives that the node sends.
        HOLD_TO_CLIENTS,
        /// All connections between a node and the database are reset, and new ones too for a while.
        CUT_DATABASE,
        /// They stay open, and nothing arrives that the node asks.
        HOLD_FROM_NODE,
        /// They stay open, and nothing arrives that the database answers: was it committed?
        HOLD_TO_NODE
    }

    @Override
    public String toString() {
        var whole = switch (kind) {
            case KILL_DATABASE, PAUSE_DATABASE, ROLLING_RESTART -> "";
            default -> " of node-" + node;
        };
        var lasting = forMillis > 0 ? String.format(Locale.ROOT, " for %.1f s", forMillis / 1e3) : "";
        return String.format(Locale.ROOT, "%6.1f s  %s%s%s", atMillis / 1e3, kind, whole, lasting);
    }
}
