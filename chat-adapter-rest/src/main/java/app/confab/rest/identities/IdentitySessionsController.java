package app.confab.rest.identities;

import app.confab.application.identities.LogInByIdentity;
import app.confab.application.identities.RegisterByIdentity;
import app.confab.application.kernel.Client;
import app.confab.application.kernel.Limit;
import app.confab.application.sessions.LoggedIn;
import app.confab.application.sessions.OpenSession;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Username;
import app.confab.domain.identities.IdentityTicket;
import app.confab.domain.registration.InviteCode;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.rest.kernel.KnownOrigins;
import app.confab.rest.sessions.SessionCookies;
import app.confab.wire.accounts.SessionJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Sessions for whoever has come from the identity provider. A cookie alone says who that is, so the origin must be
/// known: browsers attach cookies to requests that others have made up.
@RestController
@RequestMapping(path = "/api/v1/auth/identity", produces = MediaType.APPLICATION_JSON_VALUE)
final class IdentitySessionsController {

    /// What makes a session of it all.
    record Ways(LogInByIdentity logIn, RegisterByIdentity register, OpenSession open) {}

    private final Ways ways;
    private final IdentityCookies cookies;
    private final SessionCookies sessionCookies;
    private final KnownOrigins origins;

    IdentitySessionsController(
            LogInByIdentity logIn,
            RegisterByIdentity register,
            OpenSession open,
            IdentityCookies cookies,
            SessionCookies sessionCookies,
            KnownOrigins origins) {
        this.ways = new Ways(logIn, register, open);
        this.cookies = cookies;
        this.sessionCookies = sessionCookies;
        this.origins = origins;
    }

    @PostMapping("/login")
    @CountsAs(Limit.IDENTITY_JOURNEYS)
    SessionJson logIn(JsonBody body, Client client, HttpServletRequest request, HttpServletResponse response) {
        origins.require(request);
        var code = body.optionalText("code", Function.identity());
        var ticket = cookies.ticket(request);
        var attempt = body.whole(() -> new LogInByIdentity.Attempt(ticket, code.get(), client));
        return answer(ways.logIn().logIn(attempt), request, response);
    }

    @PostMapping("/register")
    @CountsAs(Limit.REGISTRATIONS)
    @ResponseStatus(HttpStatus.CREATED)
    SessionJson register(JsonBody body, Client client, HttpServletRequest request, HttpServletResponse response) {
        origins.require(request);
        var account = ways.register().register(form(body, cookies.ticket(request)), client);
        return answer(ways.open().openFor(account, client), request, response);
    }

    private SessionJson answer(LoggedIn loggedIn, HttpServletRequest request, HttpServletResponse response) {
        cookies.forget(request, response);
        sessionCookies.set(loggedIn, request, response);
        return SessionJson.of(loggedIn);
    }

    private static RegisterByIdentity.Form form(JsonBody body, @Nullable IdentityTicket ticket) {
        var username = body.text("username", Username::of);
        var displayName = body.optionalText("displayName", DisplayName::new);
        var invite = body.optionalText("invite", InviteCode::new);
        return body.whole(() -> new RegisterByIdentity.Form(ticket, username.get(), displayName.get(), invite.get()));
    }
}
