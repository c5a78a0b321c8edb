package app.confab.websocket.connection;

import org.eclipse.jetty.websocket.api.WebSocketContainer;
import org.eclipse.jetty.websocket.common.JettyWebSocketFrameHandlerFactory;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.FrameHandlerFactory;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeRequest;
import org.eclipse.jetty.websocket.core.server.ServerUpgradeResponse;

/// Makes Jetty's handlers of frames, with a [ForgottenHandshake] in place of the one that has just taken place.
final class ForgetfulFrameHandlers extends JettyWebSocketFrameHandlerFactory implements FrameHandlerFactory {

    ForgetfulFrameHandlers(WebSocketContainer container, WebSocketComponents components) {
        super(container, components);
    }

    @Override
    public FrameHandler newFrameHandler(Object endpoint, ServerUpgradeRequest request, ServerUpgradeResponse response) {
        var handler = newJettyFrameHandler(endpoint);
        handler.setUpgradeRequest(ForgottenHandshake.INSTANCE);
        handler.setUpgradeResponse(ForgottenHandshake.INSTANCE);
        return handler;
    }
}
