package app.confab.websocket.connection;

import app.confab.application.sessions.SessionEndings;
import app.confab.domain.sessions.SessionId;

/// Closes the connections of a session that ends.
public final class EndedSessions implements SessionEndings {
    private final Connections connections;

    public EndedSessions(Connections connections) {
        this.connections = connections;
    }

    @Override
    public void ended(SessionId session) {
        connections.of(session).forEach(connection -> connection.close(CloseCode.UNAUTHENTICATED));
    }
}
