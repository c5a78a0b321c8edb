package app.confab.rest.personaldata;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.personaldata.DeleteAccount;
import app.confab.rest.kernel.JsonBody;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The end of the caller's own account.
@RestController
@RequestMapping(path = "/api/v1/users/me/deletion", produces = MediaType.APPLICATION_JSON_VALUE)
final class DeletionController {
    private final DeleteAccount deleteAccount;

    DeletionController(DeleteAccount deleteAccount) {
        this.deleteAccount = deleteAccount;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        var password = body.text("password", Function.identity());
        deleteAccount.delete(caller, body.whole(password), client);
    }
}
