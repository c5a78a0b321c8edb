package app.confab.websocket;

/// Names the history that all timelines belong to. It changes when the database was restored from a backup,
/// since seqs that clients hold may then mean other events. Never blocks.
@FunctionalInterface
public interface Epoch {

    String current();
}
