package app.confab.wire.accounts;

import app.confab.domain.accounts.Account;

/// User: a person.
public record UserJson(String id, String username, String displayName, String createdAt) {

    public static UserJson of(Account account) {
        return AccountMapping.INSTANCE.user(account);
    }
}
