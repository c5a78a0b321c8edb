package app.confab.rest.accounts;

import app.confab.application.accounts.OwnAccount;
import app.confab.application.kernel.Caller;
import app.confab.wire.accounts.UserJson;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// People.
@RestController
@RequestMapping(path = "/api/v1/users", produces = MediaType.APPLICATION_JSON_VALUE)
final class UsersController {
    private final OwnAccount ownAccount;

    UsersController(OwnAccount ownAccount) {
        this.ownAccount = ownAccount;
    }

    @GetMapping("/me")
    UserJson me(@AuthenticationPrincipal Caller caller) {
        return UserJson.of(ownAccount.of(caller));
    }
}
