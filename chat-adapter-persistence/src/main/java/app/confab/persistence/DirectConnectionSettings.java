package app.confab.persistence;

/// The way to the database for the one connection that listens to other nodes: past any pooler that shares
/// connections between clients, since what is listened to belongs to the connection.
public record DirectConnectionSettings(String jdbcUrl, String username, String password) {

    @Override
    public String toString() {
        return "DirectConnectionSettings[" + jdbcUrl + "]";
    }
}
