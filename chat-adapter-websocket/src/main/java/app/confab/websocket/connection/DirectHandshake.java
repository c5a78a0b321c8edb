package app.confab.websocket.connection;

import java.util.concurrent.Executor;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Context;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.Behavior;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.Negotiated;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.eclipse.jetty.websocket.core.WebSocketCoreSession;
import org.eclipse.jetty.websocket.core.exception.MessageTooLargeException;
import org.eclipse.jetty.websocket.core.server.internal.AbstractHandshaker;
import org.eclipse.jetty.websocket.core.server.internal.RFC6455Negotiation;
import org.eclipse.jetty.websocket.core.server.internal.WebSocketNegotiation;
import org.eclipse.jetty.websocket.core.util.WebSocketUtils;
import org.jspecify.annotations.Nullable;

/// Jetty's opening handshake (RFC 6455, section 4.2) that leads to a [DirectConnection]. Jetty's own one can't be
/// told which connection to make.
final class DirectHandshake extends AbstractHandshaker {
    private final Executor executor;

    /// @param executor where frames are read whose reader may have to wait
    DirectHandshake(Executor executor) {
        this.executor = executor;
    }

    @Override
    public boolean isWebSocketUpgradeRequest(Request request) {
        return HttpMethod.GET.is(request.getMethod())
                && HttpVersion.HTTP_1_1.is(request.getConnectionMetaData().getProtocol())
                && super.isWebSocketUpgradeRequest(request);
    }

    @Override
    protected WebSocketNegotiation newNegotiation(
            Request request, Response response, Callback callback, WebSocketComponents components) {
        return new RFC6455Negotiation(request, response, callback, components);
    }

    @Override
    protected boolean validateNegotiation(WebSocketNegotiation negotiation) {
        return super.validateNegotiation(negotiation) && keyOf(negotiation) != null;
    }

    @Override
    protected WebSocketCoreSession newWebSocketCoreSession(
            Request request, FrameHandler handler, Negotiated negotiated, WebSocketComponents components) {
        return new Session(request.getContext(), handler, negotiated, components);
    }

    @Override
    protected WebSocketConnection createWebSocketConnection(Request request, WebSocketCoreSession session) {
        var connector = request.getConnectionMetaData().getConnector();
        var connection = new DirectConnection(
                request.getConnectionMetaData().getConnection().getEndPoint(),
                executor,
                connector.getScheduler(),
                connector.getByteBufferPool(),
                session);
        session.setWebSocketConnection(connection);
        return connection;
    }

    @Override
    protected void prepareResponse(Response response, WebSocketNegotiation negotiation) {
        response.setStatus(HttpStatus.SWITCHING_PROTOCOLS_101);
        var headers = response.getHeaders();
        headers.put(HttpHeader.UPGRADE, "websocket");
        headers.put(HttpHeader.CONNECTION, HttpHeader.UPGRADE.asString());
        headers.put(HttpHeader.SEC_WEBSOCKET_ACCEPT, WebSocketUtils.hashKey(keyOf(negotiation)));
    }

    private static @Nullable String keyOf(WebSocketNegotiation negotiation) {
        return ((RFC6455Negotiation) negotiation).getKey();
    }

    /// Jetty's session, which tells its connection.
    static final class Session extends WebSocketCoreSession {
        private final Context context;
        private @Nullable DirectConnection direct;

        Session(Context context, FrameHandler handler, Negotiated negotiated, WebSocketComponents components) {
            super(handler, Behavior.SERVER, negotiated, components);
            this.context = context;
        }

        @Override
        public void setWebSocketConnection(WebSocketConnection connection) {
            super.setWebSocketConnection(connection);
            direct = connection instanceof DirectConnection found ? found : null;
        }

        @Nullable DirectConnection direct() {
            return direct;
        }

        @Override
        public void processConnectionError(Throwable cause, Callback callback) {
            if (!hasSaidTooMuch(cause, callback)) {
                super.processConnectionError(cause, callback);
            }
        }

        @Override
        public void processHandlerError(Throwable cause, Callback callback) {
            if (!hasSaidTooMuch(cause, callback)) {
                super.processHandlerError(cause, callback);
            }
        }

        /// Takes leave of whoever has, without hanging up: most of the message may still be on its way.
        private boolean hasSaidTooMuch(Throwable cause, Callback callback) {
            var connection = direct;
            if (connection == null || !isOutputOpen() || !(cause instanceof MessageTooLargeException)) {
                return false;
            }
            close(new Goodbye(CloseStatus.MESSAGE_TOO_LARGE, "a message is too large"), callback);
            connection.becomeDeaf();
            return true;
        }

        @Override
        protected void handle(Runnable runnable) {
            context.run(runnable);
        }
    }
}
