package app.confab.backup;

/// Told how far a backup or a restore has come, on the thread that does it.
public interface Progress {

    /// Tells nobody.
    Progress UNSEEN = new Progress() {
        @Override
        public void moved(String table, long bytes) {}

        @Override
        public void finished(String table, long rows, long bytes) {}
    };

    /// So much of a table has gone by; called every megabyte.
    void moved(String table, long bytes);

    void finished(String table, long rows, long bytes);
}
