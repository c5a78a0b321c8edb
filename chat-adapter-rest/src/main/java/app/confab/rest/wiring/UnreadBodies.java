package app.confab.rest.wiring;

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

/// Takes in what is left of a body when its request has been answered. A server that closes a connection on which
/// the client still sends makes the network throw away the answer too: the client would see a broken connection
/// instead of a 401 or 413. Beyond [#MOST_BYTES] it is cut all the same.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class UnreadBodies extends OncePerRequestFilter {
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        rest.doFilter(request, response);
        if (isBeingSent(request)) {
            takeIn(request);
        }
    }

    /// Who waits for a "100 Continue" sends nothing after any other answer.
    private static boolean isBeingSent(HttpServletRequest request) {
        var hasBody = request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
        return hasBody && request.getHeader(HttpHeaders.EXPECT) == null;
    }

    private static void takeIn(HttpServletRequest request) {
        try {
            request.getInputStream().skip(MOST_BYTES);
        } catch (IOException gone) {
            // Nobody is there who could miss the answer.
        }
    }
}
