package app.confab.websocket.connection;

import app.confab.websocket.frames.TextBatch;
import jakarta.servlet.ServletContext;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletCoreRequest;
import org.eclipse.jetty.ee11.servlet.ServletCoreResponse;
import org.eclipse.jetty.ee11.websocket.server.JettyWebSocketServerContainer;
import org.eclipse.jetty.util.Blocker;
import org.eclipse.jetty.websocket.core.Configuration.ConfigurationCustomizer;
import org.eclipse.jetty.websocket.core.WebSocketComponents;
import org.eclipse.jetty.websocket.core.server.WebSocketNegotiator;
import org.eclipse.jetty.websocket.core.server.WebSocketServerComponents;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.socket.WebSocketExtension;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketHandlerAdapter;
import org.springframework.web.socket.adapter.jetty.JettyWebSocketSession;
import org.springframework.web.socket.server.HandshakeFailureException;
import org.springframework.web.socket.server.jetty.JettyRequestUpgradeStrategy;

/// Spring's upgrade on Jetty, with our limits, without compression, and without a trace of the handshake in
/// memory: what Jetty keeps of it by default weighs as much as the rest of an idle connection.
public final class JettyUpgrade extends JettyRequestUpgradeStrategy {
    /// The largest message from a client, its fragments together.
    public static final int MOST_MESSAGE_BYTES = 64 * 1024;

    private record OnJetty(WebSocketComponents components, ForgetfulFrameHandlers frameHandlers) {}

    private final DirectHandshake handshake;
    private @Nullable OnJetty onJetty;
    private final ConfigurationCustomizer limits = new ConfigurationCustomizer();

    /// @param idleTimeout when Jetty itself gives a socket up; must be above whatever the heartbeat allows
    /// @param executor where frames are read whose reader may have to wait
    public JettyUpgrade(Duration idleTimeout, Executor executor) {
        handshake = new DirectHandshake(executor);
        limits.setMaxTextMessageSize(MOST_MESSAGE_BYTES);
        limits.setMaxBinaryMessageSize(MOST_MESSAGE_BYTES);
        limits.setIdleTimeout(idleTimeout);
        // What is written together is gathered here first, and only for as long as that takes.
        limits.setOutputBufferSize(TextBatch.MOST_BYTES);
    }

    /// Compression costs four times the CPU and more than 100 KiB a connection, and Jetty negotiates it
    /// unasked.
    @Override
    public void setServletContext(ServletContext context) {
        super.setServletContext(context);
        var handler = ServletContextHandler.getServletContextHandler(context);
        var components = WebSocketServerComponents.getWebSocketComponents(handler);
        components.getExtensionRegistry().unregister("permessage-deflate");
        var container = JettyWebSocketServerContainer.ensureContainer(context);
        onJetty = new OnJetty(components, new ForgetfulFrameHandlers(container, components));
    }

    @Override
    public void upgrade(
            ServerHttpRequest request,
            ServerHttpResponse response,
            @Nullable String selectedProtocol,
            List<WebSocketExtension> selectedExtensions,
            @Nullable Principal user,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        var servletResponse = ((ServletServerHttpResponse) response).getServletResponse();
        var jetty = Objects.requireNonNull(onJetty);
        var endpoint = new JettyWebSocketHandlerAdapter(handler, new JettyWebSocketSession(attributes, user));
        var coreRequest = ServletCoreRequest.wrap(servletRequest);
        var coreResponse = ServletCoreResponse.wrap(coreRequest, servletResponse, false);
        var negotiator = WebSocketNegotiator.from((_, _, _) -> endpoint, jetty.frameHandlers());
        try (var done = Blocker.callback()) {
            if (handshake.upgradeRequest(negotiator, coreRequest, coreResponse, done, jetty.components(), limits)) {
                done.block();
            }
        } catch (Exception failure) {
            throw new HandshakeFailureException("Failed to upgrade", failure);
        }
    }
}
