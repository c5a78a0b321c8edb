package app.confab.persistence.timeline;

import java.util.List;

/// Writes a run in one round trip and one commit, all or nothing; a lone repeat, which writes nothing, takes a second
/// one.
@FunctionalInterface
interface RunStatement {

    /// One outcome for each ticket, in their order.
    List<Outcome> execute(List<Ticket> tickets);
}
