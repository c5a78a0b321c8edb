package app.confab.application.timeline;

/// Names the history that all timelines belong to. It stays the same as long as seqs mean the same events, and
/// is another one after the database was restored from a backup, since seqs given out after the backup are then
/// given out again. The same on every node. Thread-safe; never blocks.
public interface Epoch {

    /// 1 to 64 of `A-Z a-z 0-9 . _ -`.
    String current();
}
