package app.confab.rest.identities;

import app.confab.application.identities.IdentityProvider.Journey;
import app.confab.application.identities.IdentityTickets;
import app.confab.domain.identities.IdentityTicket;
import app.confab.rest.WebSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// What a browser keeps of a journey to the identity provider, and afterwards of whom the provider has shown. No
/// script sees either. Over HTTPS their names begin with `__Host-`: no other host of the same site can plant one
/// (RFC 6265bis, section 4.1.3.2).
@Component
final class IdentityCookies {
    static final String DEPARTURE = "confab_departure";
    static final String IDENTITY = "confab_identity";

    private static final Duration JOURNEY_LIFE = Duration.ofMinutes(10);
    private static final String OF_THIS_HOST = "__Host-";
    private static final String SEPARATOR = ".";

    private final WebSettings settings;

    IdentityCookies(WebSettings settings) {
        this.settings = settings;
    }

    /// Absent where the browser has kept none, or something else.
    @Nullable Journey journey(HttpServletRequest request) {
        return value(request, DEPARTURE)
                .map(value -> value.split("\\.", -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Journey(parts[0], parts[1], parts[2]))
                .orElse(null);
    }

    void depart(Journey journey, HttpServletRequest request, HttpServletResponse response) {
        var value = String.join(SEPARATOR, journey.state(), journey.nonce(), journey.verifier());
        write(DEPARTURE, value, JOURNEY_LIFE, request, response);
    }

    /// Absent where the browser has kept none.
    @Nullable IdentityTicket ticket(HttpServletRequest request) {
        return value(request, IDENTITY).map(IdentityTicket::new).orElse(null);
    }

    /// The journey is over.
    void arrive(IdentityTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        write(DEPARTURE, "", Duration.ZERO, request, response);
        write(IDENTITY, ticket.value(), IdentityTickets.LIFE, request, response);
    }

    /// The ticket has served its purpose.
    void forget(HttpServletRequest request, HttpServletResponse response) {
        write(IDENTITY, "", Duration.ZERO, request, response);
    }

    private Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, named(name, request)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private void write(
            String name, String value, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var cookie = ResponseCookie.from(named(name, request), value)
                .path("/")
                .httpOnly(true)
                .sameSite("Strict")
                .secure(isSecure(request))
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private String named(String name, HttpServletRequest request) {
        return isSecure(request) ? OF_THIS_HOST + name : name;
    }

    private boolean isSecure(HttpServletRequest request) {
        return settings.alwaysSecure() || request.isSecure();
    }
}
