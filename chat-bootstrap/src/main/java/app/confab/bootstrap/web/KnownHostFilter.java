package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.OwnOrigins;
import app.confab.domain.refusals.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Serves nobody who calls this server by a name that is not its own. Without it any web page could have its
/// own name point to this machine and use the chat from inside the visitor's browser (DNS rebinding). Health
/// checks call by whatever address they have, and learn nothing.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
final class KnownHostFilter extends OncePerRequestFilter {
    private final OwnOrigins own;

    KnownHostFilter(ChatSettings settings) {
        this.own = OwnOrigins.of(settings);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/health");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var host = request.getHeader(HttpHeaders.HOST);
        if (host == null || !own.includeHost(host)) {
            throw new Refusal.NotFound("host");
        }
        chain.doFilter(request, response);
    }
}
