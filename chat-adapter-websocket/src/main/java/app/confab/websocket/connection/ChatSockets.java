package app.confab.websocket.connection;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.socket.BinaryMessage;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.PongMessage;
import org.springframework.web.socket.TextMessage;
import org.springframework.web.socket.WebSocketSession;
import org.springframework.web.socket.handler.AbstractWebSocketHandler;

/// Leads what Spring tells of sockets to their connections. Runs on the server's threads, which wait only for
/// a client that says more than the node can take in.
public final class ChatSockets extends AbstractWebSocketHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ChatSockets.class);
    private static final String CONNECTION = Connection.class.getName();

    private final Desk desk;

    public ChatSockets(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void afterConnectionEstablished(WebSocketSession session) {
        var wire = JettyWire.of(session).orElseGet(() -> new PortableWire(session, desk.executor()));
        var connection = new Connection(wire, desk, LogContext.of(session.getAttributes(), desk.stamps()));
        session.getAttributes().put(CONNECTION, connection);
        desk.connections().opened(connection);
    }

    @Override
    protected void handleTextMessage(WebSocketSession session, TextMessage message) {
        connection(session).received(message.getPayload());
    }

    @Override
    protected void handleBinaryMessage(WebSocketSession session, BinaryMessage message) {
        connection(session).close(CloseCode.NOT_THE_PROTOCOL);
    }

    @Override
    protected void handlePongMessage(WebSocketSession session, PongMessage message) {
        connection(session).ponged();
    }

    /// Also told at every ordinary end, so it is worth a line to nobody but who looks for it.
    @Override
    public void handleTransportError(WebSocketSession session, Throwable exception) {
        LOG.debug("A socket broke", exception);
    }

    @Override
    public void afterConnectionClosed(WebSocketSession session, CloseStatus status) {
        connection(session).closed();
    }

    private static Connection connection(WebSocketSession session) {
        return (Connection) Objects.requireNonNull(session.getAttributes().get(CONNECTION));
    }
}
