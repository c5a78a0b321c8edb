package app.confab.rest.secondfactor;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.secondfactor.OwnProof;
import app.confab.application.secondfactor.OwnSecondFactor;
import app.confab.application.secondfactor.SetUpSecondFactor;
import app.confab.rest.kernel.JsonBody;
import app.confab.wire.secondfactor.ProposedSecretJson;
import app.confab.wire.secondfactor.RecoveryCodesJson;
import app.confab.wire.secondfactor.SecondFactorJson;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The caller's own second factor.
@RestController
@RequestMapping(path = "/api/v1/users/me/second-factor", produces = MediaType.APPLICATION_JSON_VALUE)
final class SecondFactorController {
    private final OwnSecondFactor ownSecondFactor;
    private final SetUpSecondFactor setUp;

    SecondFactorController(OwnSecondFactor ownSecondFactor, SetUpSecondFactor setUp) {
        this.ownSecondFactor = ownSecondFactor;
        this.setUp = setUp;
    }

    @GetMapping
    SecondFactorJson own(@AuthenticationPrincipal Caller caller) {
        return SecondFactorJson.of(ownSecondFactor.of(caller));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ProposedSecretJson propose(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        var password = body.text("password", Function.identity());
        return ProposedSecretJson.of(setUp.propose(caller, body.whole(password), client));
    }

    @PostMapping("/confirmation")
    RecoveryCodesJson confirm(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        var code = body.text("code", Function.identity());
        return RecoveryCodesJson.of(setUp.confirm(caller, body.whole(code), client));
    }

    @PostMapping("/recovery-codes")
    @ResponseStatus(HttpStatus.CREATED)
    RecoveryCodesJson renew(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        return RecoveryCodesJson.of(ownSecondFactor.renewRecoveryCodes(caller, typed(body, client)));
    }

    @PostMapping("/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@AuthenticationPrincipal Caller caller, JsonBody body, Client client) {
        ownSecondFactor.remove(caller, typed(body, client));
    }

    private static OwnProof.Typed typed(JsonBody body, Client client) {
        var password = body.text("password", Function.identity());
        var code = body.text("code", Function.identity());
        return body.whole(() -> new OwnProof.Typed(password.get(), code.get(), client));
    }
}
