package app.confab.rest.identities;

import app.confab.application.identities.ConnectIdentity;
import app.confab.application.identities.DisconnectIdentity;
import app.confab.application.identities.OwnIdentity;
import app.confab.application.identities.SetFirstPassword;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.sessions.OwnPassword;
import app.confab.domain.accounts.Password;
import app.confab.rest.kernel.JsonBody;
import app.confab.wire.identities.OwnIdentityJson;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own ways in.
@RestController
@RequestMapping(path = "/api/v1/users/me", produces = MediaType.APPLICATION_JSON_VALUE)
final class OwnIdentityController {
    private static final String PASSWORD = "password";

    private final OwnIdentity ownIdentity;
    private final ConnectIdentity connectIdentity;
    private final DisconnectIdentity disconnectIdentity;
    private final SetFirstPassword setFirstPassword;
    private final IdentityCookies cookies;

    OwnIdentityController(
            OwnIdentity ownIdentity,
            ConnectIdentity connectIdentity,
            DisconnectIdentity disconnectIdentity,
            SetFirstPassword setFirstPassword,
            IdentityCookies cookies) {
        this.ownIdentity = ownIdentity;
        this.connectIdentity = connectIdentity;
        this.disconnectIdentity = disconnectIdentity;
        this.setFirstPassword = setFirstPassword;
        this.cookies = cookies;
    }

    @GetMapping("/identity")
    OwnIdentityJson own(@AuthenticationPrincipal Caller caller) {
        return OwnIdentityJson.of(ownIdentity.of(caller));
    }

    @PutMapping("/identity")
    OwnIdentityJson connect(
            @AuthenticationPrincipal Caller caller,
            JsonBody body,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        var waysIn = connectIdentity.connect(caller, cookies.ticket(request), typed(body, client));
        cookies.forget(request, response);
        return OwnIdentityJson.of(waysIn);
    }

    @PostMapping("/identity/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void disconnect(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        disconnectIdentity.disconnect(caller, typed(body, client));
    }

    @PostMapping("/first-password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void setFirstPassword(
            @AuthenticationPrincipal Caller caller,
            JsonBody body,
            Client client,
            HttpServletRequest request,
            HttpServletResponse response) {
        var password = body.text("newPassword", raw -> Password.of("newPassword", raw));
        setFirstPassword.set(caller, cookies.ticket(request), body.whole(password), client);
        cookies.forget(request, response);
    }

    private static OwnPassword.Typed typed(JsonBody body, Client client) {
        var password = body.text(PASSWORD, Function.identity());
        return body.whole(() -> new OwnPassword.Typed(PASSWORD, password.get(), client));
    }
}
