package app.confab.bootstrap.web;

import app.confab.bootstrap.settings.ChatSettings;
import app.confab.bootstrap.settings.OwnOrigins;
import app.confab.bootstrap.settings.TrustedProxies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Behind a proxy every client would call from the proxy's address, and all would share one address's limits; and
/// every call would seem to come unencrypted. So a trusted peer is believed when it says for whom it calls and how
/// they have called it; nobody else is, since a client can write into those headers whatever it likes.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
final class ProxiedClientFilter extends OncePerRequestFilter {
    private static final Pattern PORT = Pattern.compile(":([0-9]+)$");

    private final TrustedProxies trusted;
    private final OwnOrigins own;

    @Autowired
    ProxiedClientFilter(ChatSettings settings) {
        this(settings.network().trustedProxies(), OwnOrigins.of(settings));
    }

    ProxiedClientFilter(TrustedProxies trusted, OwnOrigins own) {
        this.trusted = trusted;
        this.own = own;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !trusted.include(request.getRemoteAddr());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(new Proxied(request, Forwarding.of(request, trusted), own), response);
    }

    /// The request as the proxy has got it.
    private static final class Proxied extends HttpServletRequestWrapper {
        private final String address;
        private final Optional<Boolean> encrypted;
        private final Optional<String> host;

        Proxied(HttpServletRequest request, Forwarding forwarding, OwnOrigins own) {
            super(request);
            this.address = forwarding.client().orElse(request.getRemoteAddr());
            this.encrypted = forwarding.scheme().map("https"::equalsIgnoreCase);
            this.host = forwarding.host().filter(_ -> own.letProxiesNameAnother(request.getHeader(HttpHeaders.HOST)));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return isHost(name) ? host.orElseGet(() -> super.getHeader(name)) : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return isHost(name) && host.isPresent()
                    ? Collections.enumeration(host.stream().toList())
                    : super.getHeaders(name);
        }

        private static boolean isHost(String name) {
            return HttpHeaders.HOST.equalsIgnoreCase(name);
        }

        @Override
        public String getServerName() {
            return host.map(named -> PORT.matcher(named).replaceFirst("")).orElseGet(super::getServerName);
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

        /// Where no port is named it is the default one of the scheme that the client used.
        @Override
        public int getServerPort() {
            var port = host.map(Proxied::portOf).orElseGet(super::getServerPort);
            return isSecure() && !super.isSecure() && port == 80 ? 443 : port;
        }

        private static int portOf(String named) {
            var port = PORT.matcher(named);
            return port.find() ? Integer.parseInt(port.group(1)) : 80;
        }
    }
}
