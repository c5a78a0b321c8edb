package app.confab.rest.sessions;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.sessions.ChangePassword;
import app.confab.domain.accounts.Password;
import app.confab.rest.kernel.JsonBody;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own password.
@RestController
@RequestMapping(path = "/api/v1/users/me/password", produces = MediaType.APPLICATION_JSON_VALUE)
final class PasswordController {
    private final ChangePassword changePassword;

    PasswordController(ChangePassword changePassword) {
        this.changePassword = changePassword;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void change(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        changePassword.change(caller, form(body, client));
    }

    private static ChangePassword.Form form(JsonBody body, Client client) {
        var current = body.text("currentPassword", Function.identity());
        var next = body.text("newPassword", raw -> Password.of("newPassword", raw));
        return body.whole(() -> new ChangePassword.Form(current.get(), next.get(), client));
    }
}
