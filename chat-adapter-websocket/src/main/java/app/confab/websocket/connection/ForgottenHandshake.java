package app.confab.websocket.connection;

import java.net.HttpCookie;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.websocket.api.ExtensionConfig;
import org.eclipse.jetty.websocket.api.UpgradeRequest;
import org.eclipse.jetty.websocket.api.UpgradeResponse;
import org.jspecify.annotations.Nullable;

/// What is left of every handshake once it is over: one shared, empty one. Whatever a handshake had to say was
/// looked at while it took place.
enum ForgottenHandshake implements UpgradeRequest, UpgradeResponse {
    INSTANCE;

    private static final URI ENDPOINT = URI.create("/ws/chat");

    @Override
    public List<HttpCookie> getCookies() {
        return List.of();
    }

    @Override
    public List<ExtensionConfig> getExtensions() {
        return List.of();
    }

    @Override
    public @Nullable String getHeader(String name) {
        return null;
    }

    @Override
    public int getHeaderInt(String name) {
        return -1;
    }

    @Override
    public Map<String, List<String>> getHeaders() {
        return Map.of();
    }

    @Override
    public List<String> getHeaders(String name) {
        return List.of();
    }

    @Override
    public Set<String> getHeaderNames() {
        return Set.of();
    }

    @Override
    public @Nullable String getHost() {
        return null;
    }

    @Override
    public String getHttpVersion() {
        return "HTTP/1.1";
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getOrigin() {
        return null;
    }

    @Override
    public Map<String, List<String>> getParameterMap() {
        return Map.of();
    }

    @Override
    public String getProtocolVersion() {
        return "13";
    }

    @Override
    public @Nullable String getQueryString() {
        return null;
    }

    @Override
    public URI getRequestURI() {
        return ENDPOINT;
    }

    @Override
    public List<String> getSubProtocols() {
        return List.of();
    }

    @Override
    public @Nullable Principal getUserPrincipal() {
        return null;
    }

    @Override
    public boolean hasSubProtocol(String test) {
        return false;
    }

    @Override
    public boolean isSecure() {
        return false;
    }

    @Override
    public @Nullable String getAcceptedSubProtocol() {
        return null;
    }

    @Override
    public int getStatusCode() {
        return 101;
    }
}
