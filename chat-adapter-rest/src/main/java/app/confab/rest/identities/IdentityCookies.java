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
/// script sees either.
@Component
final class IdentityCookies {
    static final String DEPARTURE = "confab_departure";
    static final String IDENTITY = "confab_identity";

    private static final Duration JOURNEY_LIFE = Duration.ofMinutes(10);
    private static final String DEPARTURE_PATH = "/api/v1/auth/identity";
    private static final String IDENTITY_PATH = "/api/v1";
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
        write(ResponseCookie.from(DEPARTURE, value).path(DEPARTURE_PATH).maxAge(JOURNEY_LIFE), request, response);
    }

    /// Absent where the browser has kept none.
    @Nullable IdentityTicket ticket(HttpServletRequest request) {
        return value(request, IDENTITY).map(IdentityTicket::new).orElse(null);
    }

    /// The journey is over.
    void arrive(IdentityTicket ticket, HttpServletRequest request, HttpServletResponse response) {
        write(ResponseCookie.from(DEPARTURE, "").path(DEPARTURE_PATH).maxAge(0), request, response);
        var cookie = ResponseCookie.from(IDENTITY, ticket.value());
        write(cookie.path(IDENTITY_PATH).maxAge(IdentityTickets.LIFE), request, response);
    }

    /// The ticket has served its purpose.
    void forget(HttpServletRequest request, HttpServletResponse response) {
        write(ResponseCookie.from(IDENTITY, "").path(IDENTITY_PATH).maxAge(0), request, response);
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty());
    }

    private void write(
            ResponseCookie.ResponseCookieBuilder cookie, HttpServletRequest request, HttpServletResponse response) {
        var secure = settings.alwaysSecure() || request.isSecure();
        var written = cookie.httpOnly(true).sameSite("Strict").secure(secure).build();
        response.addHeader(HttpHeaders.SET_COOKIE, written.toString());
    }
}
