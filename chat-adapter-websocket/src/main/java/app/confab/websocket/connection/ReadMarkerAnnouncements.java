package app.confab.websocket.connection;

import app.confab.application.rooms.ReadMarkerMoves;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;

/// Tells all connections of an account, the one that moved it included, where a read marker stands.
public final class ReadMarkerAnnouncements implements ReadMarkerMoves {
    private final Connections connections;

    public ReadMarkerAnnouncements(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void moved(AccountId account, RoomId room, Seq readSeq, long version) {
        connections.of(account).forEach(connection -> connection.read(room, readSeq, version));
    }
}
