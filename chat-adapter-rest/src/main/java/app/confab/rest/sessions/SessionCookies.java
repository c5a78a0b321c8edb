package app.confab.rest.sessions;

import app.confab.application.sessions.LoggedIn;
import app.confab.domain.sessions.RefreshSecret;
import app.confab.rest.WebSettings;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/// The two cookies of a session. The refresh token goes to the auth paths alone, and no script sees it. The
/// other one holds no secret: it tells a server that renders pages that there is a session.
@Component
public final class SessionCookies {
    static final String REFRESH = "confab_refresh";
    static final String COMPANION = "confab_session";

    private final WebSettings settings;

    SessionCookies(WebSettings settings) {
        this.settings = settings;
    }

    Optional<RefreshSecret> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, REFRESH))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .map(RefreshSecret::new);
    }

    /// Has the browser keep the session.
    public void set(LoggedIn loggedIn, HttpServletRequest request, HttpServletResponse response) {
        var life = Duration.between(
                loggedIn.accessToken().issuedAt(), loggedIn.session().expiresAt());
        write(loggedIn.refreshSecret().value(), "1", life, request, response);
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        write("", "", Duration.ZERO, request, response);
    }

    private void write(
            String refresh, String companion, Duration life, HttpServletRequest request, HttpServletResponse response) {
        var secure = settings.alwaysSecure() || request.isSecure();
        Stream.of(
                        ResponseCookie.from(REFRESH, refresh)
                                .path("/api/v1/auth")
                                .sameSite("Strict"),
                        ResponseCookie.from(COMPANION, companion).path("/").sameSite("Lax"))
                .map(cookie -> cookie.httpOnly(true).secure(secure).maxAge(life).build())
                .forEach(cookie -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
    }
}
