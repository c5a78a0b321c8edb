package app.confab.websocket.connection;

import app.confab.application.kernel.ClientAddress;
import app.confab.application.kernel.Limit;
import app.confab.application.kernel.RateLimits;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.socket.WebSocketHandler;
import org.springframework.web.socket.server.HandshakeInterceptor;

/// Turns handshakes away with 429 where one address makes too many.
public final class HandshakeLimit implements HandshakeInterceptor {
    private final RateLimits limits;

    public HandshakeLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    public boolean beforeHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            Map<String, Object> attributes) {
        var address = ((ServletServerHttpRequest) request).getServletRequest().getRemoteAddr();
        var wait = limits.tryTake(Limit.HANDSHAKES, ClientAddress.of(address));
        if (wait.isZero()) {
            return true;
        }
        response.setStatusCode(HttpStatus.TOO_MANY_REQUESTS);
        response.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait)));
        return false;
    }

    @Override
    public void afterHandshake(
            ServerHttpRequest request,
            ServerHttpResponse response,
            WebSocketHandler handler,
            @Nullable Exception failure) {}

    private static long wholeSeconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
