package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.TrustedProxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Behind a proxy every client would call from the proxy's address, and all would share one address's limits; and
/// every call would seem to come unencrypted. So a trusted peer is believed when it says for whom it calls and how
/// they have called it; nobody else is, since a client can write into those headers whatever it likes. A proxy adds
/// to the end of a list, so its end is what counts.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProxiedClientFilter extends OncePerRequestFilter {
    private final TrustedProxies trusted;

    @Autowired
    ProxiedClientFilter(ChatSettings settings) {
        this(settings.network().trustedProxies());
    }

    ProxiedClientFilter(TrustedProxies trusted) {
        this.trusted = trusted;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !trusted.include(request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var address = listed(request, "X-Forwarded-For").filter(client -> !trusted.include(client));
        var scheme = listed(request, "X-Forwarded-Proto");
        chain.doFilter(
                new Proxied(
                        request,
                        address.reduce((_, last) -> last).orElse(request.getRemoteAddr()),
                        scheme.reduce((_, last) -> last)),
                response);
    }

    private static Stream<String> listed(HttpServletRequest request, String header) {
        return Collections.list(request.getHeaders(header)).stream()
                .flatMap(value -> Stream.of(value.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty());
    }

    /// The request as the proxy has got it. Its `Host` is the proxy's to keep.
    private static final class Proxied extends HttpServletRequestWrapper {
        private final String address;
        private final Optional<Boolean> encrypted;

        Proxied(HttpServletRequest request, String address, Optional<String> scheme) {
            super(request);
            this.address = address;
            this.encrypted = scheme.map("https"::equalsIgnoreCase);
        }

        @Override
        public String getRemoteAddr() {
            return address;
        }

        @Override
        public String getRemoteHost() {
            return address;
        }

        @Override
        public boolean isSecure() {
            return encrypted.orElseGet(super::isSecure);
        }

        @Override
        public String getScheme() {
            return encrypted.map(yes -> yes ? "https" : "http").orElseGet(super::getScheme);
        }

        /// Where `Host` names no port it is the default one of the scheme that the client used.
        @Override
        public int getServerPort() {
            var port = super.getServerPort();
            return isSecure() && !super.isSecure() && port == 80 ? 443 : port;
        }
    }
}
