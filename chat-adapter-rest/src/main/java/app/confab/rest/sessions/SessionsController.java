package app.confab.rest.sessions;

import app.confab.application.kernel.Client;
import app.confab.application.kernel.Limit;
import app.confab.application.sessions.LogIn;
import app.confab.application.sessions.LogOut;
import app.confab.application.sessions.LoggedIn;
import app.confab.application.sessions.RefreshSession;
import app.confab.domain.refusals.Refusal;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.KnownOrigins;
import app.confab.wire.accounts.SessionJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Logs people in and out and keeps them logged in. Where the refresh cookie alone says who calls, the origin
/// must be known: browsers attach cookies to requests that others have made up.
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
final class SessionsController {
    private final LogIn logIn;
    private final RefreshSession refreshSession;
    private final LogOut logOut;
    private final SessionCookies cookies;
    private final KnownOrigins origins;

    SessionsController(
            LogIn logIn, RefreshSession refreshSession, LogOut logOut, SessionCookies cookies, KnownOrigins origins) {
        this.logIn = logIn;
        this.refreshSession = refreshSession;
        this.logOut = logOut;
        this.cookies = cookies;
        this.origins = origins;
    }

    @PostMapping("/login")
    SessionJson logIn(JsonBody body, Client client, HttpServletRequest request, HttpServletResponse response) {
        return answer(logIn.logIn(attempt(body, client)), request, response);
    }

    @PostMapping("/refresh")
    @CountsAs(Limit.REFRESHES)
    SessionJson refresh(Client client, HttpServletRequest request, HttpServletResponse response) {
        var secret = cookies.read(request).orElseThrow(Refusal.Unauthenticated::new);
        origins.require(request);
        try {
            return answer(refreshSession.refresh(secret, client), request, response);
        } catch (Refusal.Unauthenticated over) {
            cookies.clear(request, response);
            throw over;
        }
    }

    @PostMapping("/logout")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(Client client, HttpServletRequest request, HttpServletResponse response) {
        origins.require(request);
        cookies.read(request).ifPresent(secret -> logOut.logOut(secret, client));
        cookies.clear(request, response);
    }

    private SessionJson answer(LoggedIn loggedIn, HttpServletRequest request, HttpServletResponse response) {
        cookies.set(loggedIn, request, response);
        return SessionJson.of(loggedIn);
    }

    private static LogIn.Attempt attempt(JsonBody body, Client client) {
        var username = body.text("username", Function.identity());
        var password = body.text("password", Function.identity());
        var code = body.optionalText("code", Function.identity());
        return body.whole(() -> new LogIn.Attempt(username.get(), password.get(), code.get(), client));
    }
}
