package app.confab.rest.wiring;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/// Puts the caller's account id on every log line of a request, the one that tells of the call itself among them.
final class LoggedAccounts extends OncePerRequestFilter {
    private static final Logger LOG = LoggerFactory.getLogger(LoggedAccounts.class);

    static final String LOGGED_AS = "accountId";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        var caller = request.getUserPrincipal();
        try (var _ = MDC.putCloseable(LOGGED_AS, caller == null ? "nobody" : caller.getName())) {
            rest.doFilter(request, response);
            LOG.debug("{} {} was answered by {}", request.getMethod(), request.getRequestURI(), response.getStatus());
        }
    }
}
