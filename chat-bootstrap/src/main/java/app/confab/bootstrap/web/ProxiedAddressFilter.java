package app.confab.bootstrap.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Behind a proxy on this machine every client would call from here, and all would share one address's limits.
/// So a peer on the loopback interface is believed when it says for whom it calls; nobody else is, since a client
/// can write into that header whatever it likes. A proxy adds to its end, so its end is what counts.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProxiedAddressFilter extends OncePerRequestFilter {
    private static final String HEADER = "X-Forwarded-For";
    private static final Pattern LOOPBACK =
            Pattern.compile("127\\.\\d+\\.\\d+\\.\\d+|\\[?(::1|0:0:0:0:0:0:0:1)]?|\\[?::ffff:127\\..*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var client = isLoopback(request.getRemoteAddr()) ? client(request) : Optional.<String>empty();
        chain.doFilter(
                client.<HttpServletRequest>map(address -> new Proxied(request, address))
                        .orElse(request),
                response);
    }

    private static Optional<String> client(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(address -> !address.isEmpty() && !isLoopback(address))
                .reduce((_, last) -> last);
    }

    private static boolean isLoopback(String address) {
        return LOOPBACK.matcher(address).matches();
    }

    private static final class Proxied extends HttpServletRequestWrapper {
        private final String address;

        Proxied(HttpServletRequest request, String address) {
            super(request);
            this.address = address;
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }
    }
}
