package app.confab.websocket.connection;

import app.confab.application.sessions.SessionEndings;
import app.confab.domain.sessions.Session;

/// Closes the connections of a session that ends.
public final class EndedSessions implements SessionEndings {
    private final Connections connections;

    public EndedSessions(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void ended(Session session) {
        connections.of(session.id()).forEach(connection -> connection.close(CloseCode.UNAUTHENTICATED));
    }
}
