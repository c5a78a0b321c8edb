package app.confab.rest.administration;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.refusals.Refusal;

/// Accounts as the paths of admins name them. What is no id is not found.
final class AccountPaths {
    private AccountPaths() {}

    static AccountId account(String segment) {
        return AccountId.parse(segment).orElseThrow(() -> new Refusal.NotFound("user"));
    }
}
