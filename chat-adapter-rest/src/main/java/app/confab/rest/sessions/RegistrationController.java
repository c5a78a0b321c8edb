package app.confab.rest.sessions;

import app.confab.application.kernel.Client;
import app.confab.application.kernel.Limit;
import app.confab.application.registration.RegisterAccount;
import app.confab.application.sessions.OpenSession;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.Password;
import app.confab.domain.accounts.Username;
import app.confab.domain.registration.InviteCode;
import app.confab.rest.kernel.CountsAs;
import app.confab.rest.kernel.JsonBody;
import app.confab.wire.accounts.SessionJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Makes an account and logs its person in.
@RestController
@RequestMapping(path = "/api/v1/auth", produces = MediaType.APPLICATION_JSON_VALUE)
final class RegistrationController {
    private final RegisterAccount registerAccount;
    private final OpenSession openSession;
    private final SessionCookies cookies;

    RegistrationController(RegisterAccount registerAccount, OpenSession openSession, SessionCookies cookies) {
        this.registerAccount = registerAccount;
        this.openSession = openSession;
        this.cookies = cookies;
    }

    @PostMapping("/register")
    @CountsAs(Limit.REGISTRATIONS)
    @ResponseStatus(HttpStatus.CREATED)
    SessionJson register(JsonBody body, Client client, HttpServletRequest request, HttpServletResponse response) {
        var account = registerAccount.register(form(body), client);
        var loggedIn = openSession.openFor(account, client);
        cookies.set(loggedIn, request, response);
        return SessionJson.of(loggedIn);
    }

    private static RegisterAccount.Form form(JsonBody body) {
        var username = body.text("username", Username::of);
        var password = body.text("password", Password::new);
        var displayName = body.optionalText("displayName", DisplayName::new);
        var invite = body.optionalText("invite", InviteCode::new);
        return body.whole(
                () -> new RegisterAccount.Form(username.get(), password.get(), displayName.get(), invite.get()));
    }
}
