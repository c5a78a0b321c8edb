package app.confab.rest.administration;

import app.confab.application.administration.DeactivateAccount;
import app.confab.application.administration.EndSessionsOf;
import app.confab.application.administration.ReactivateAccount;
import app.confab.application.administration.ResetPassword;
import app.confab.application.audit.AuditTrail;
import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Client;
import app.confab.domain.audit.AuditKind;
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
    private final AuditTrail trail;

    AccountAccessController(
            DeactivateAccount deactivateAccount,
            ReactivateAccount reactivateAccount,
            EndSessionsOf endSessionsOf,
            ResetPassword resetPassword,
            AuditTrail trail) {
        this.deactivateAccount = deactivateAccount;
        this.reactivateAccount = reactivateAccount;
        this.endSessionsOf = endSessionsOf;
        this.resetPassword = resetPassword;
        this.trail = trail;
    }

    @PutMapping("/deactivation")
    AccountJson deactivate(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        var shut = deactivateAccount.deactivate(caller, account);
        trail.by(caller.account(), AuditKind.ACCOUNT_DEACTIVATED, account, client, "");
        return AccountJson.of(shut);
    }

    @DeleteMapping("/deactivation")
    AccountJson reactivate(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        var opened = reactivateAccount.reactivate(caller, account);
        trail.by(caller.account(), AuditKind.ACCOUNT_REACTIVATED, account, client, "");
        return AccountJson.of(opened);
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void endSessions(@AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        endSessionsOf.end(caller, account);
        trail.by(caller.account(), AuditKind.SESSION_ENDED, account, client, "");
    }

    @PostMapping("/password-reset")
    @ResponseStatus(HttpStatus.CREATED)
    TemporaryPasswordJson resetPassword(
            @AuthenticationPrincipal Caller caller, @PathVariable String accountId, Client client) {
        var account = AccountPaths.account(accountId);
        var temporary = resetPassword.reset(caller, account);
        trail.by(caller.account(), AuditKind.PASSWORD_RESET, account, client, "");
        return TemporaryPasswordJson.of(temporary);
    }
}
