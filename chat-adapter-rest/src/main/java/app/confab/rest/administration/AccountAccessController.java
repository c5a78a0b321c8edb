package app.confab.rest.administration;

import app.confab.application.accounts.Stewards;
import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ResetPassword;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.application.secondfactor.RemoveSecondFactorOf;
import app.confab.wire.accounts.AccountJson;
import app.confab.wire.administration.TemporaryPasswordJson;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Who may log in, and with what, for admins.
@RestController
@RequestMapping(path = "/api/v1/accounts/{accountId}", produces = MediaType.APPLICATION_JSON_VALUE)
final class AccountAccessController {
    private final DeactivateAccount deactivateAccount;
    private final ReactivateAccount reactivateAccount;
    private final EndSessionsOf endSessionsOf;
    private final ResetPassword resetPassword;
    private final RemoveSecondFactorOf removeSecondFactorOf;
    private final Stewards stewards;

    AccountAccessController(
            DeactivateAccount deactivateAccount,
            ReactivateAccount reactivateAccount,
            EndSessionsOf endSessionsOf,
            ResetPassword resetPassword,
            RemoveSecondFactorOf removeSecondFactorOf,
            Stewards stewards) {
        this.deactivateAccount = deactivateAccount;
        this.reactivateAccount = reactivateAccount;
        this.endSessionsOf = endSessionsOf;
        this.resetPassword = resetPassword;
        this.removeSecondFactorOf = removeSecondFactorOf;
        this.stewards = stewards;
    }

    @PutMapping("/deactivation")
    AccountJson deactivate(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        var shut = deactivateAccount.deactivate(stewards.admin(caller, client), account);
        return AccountJson.of(shut.account());
    }

    @DeleteMapping("/deactivation")
    AccountJson reactivate(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        return AccountJson.of(reactivateAccount.reactivate(stewards.admin(caller, client), account));
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        endSessionsOf.end(stewards.admin(caller, client), account);
    }

    @PostMapping("/password-reset")
    @ResponseStatus(HttpStatus.CREATED)
    TemporaryPasswordJson resetPassword(
            @AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        return TemporaryPasswordJson.of(resetPassword.reset(stewards.admin(caller, client), account));
    }

    @DeleteMapping("/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeSecondFactor(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        removeSecondFactorOf.remove(stewards.admin(caller, client), account);
    }
}
