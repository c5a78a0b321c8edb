package app.confab.persistence.accounts;

import app.confab.application.accounts.Accounts;
import app.confab.application.kernel.Page;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.DisplayName;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import app.confab.persistence.kernel.Statements;
import java.util.Optional;

/// Accounts in PostgreSQL; the user name's unique index decides between two that claim it.
public final class PostgresAccounts implements Accounts {
    private static final AccountMapping MAPPING = AccountMapping.INSTANCE;

    private final AccountsSql sql;
    private final FoundAccounts found;

    public PostgresAccounts(Statements statements) {
        this.sql = statements.of(AccountsSql.class);
        this.found = new FoundAccounts(sql);
    }

    @Override
    public void add(Account account, PasswordHash password) {
        if (sql.add(MAPPING.row(account, password)) == 0) {
            throw Refusal.Conflict.usernameTaken();
        }
    }

    @Override
    public Optional<Account> byId(AccountId id) {
        return sql.byId(id.value()).map(MAPPING::account);
    }

    @Override
    public Optional<Credentials> credentialsOf(Username username) {
        return sql.byUsername(username.value())
                .map(MAPPING::credentials)
                .filter(found -> !found.password().isNone());
    }

    @Override
    public Optional<Account> rename(AccountId id, DisplayName displayName) {
        return sql.rename(id.value(), displayName.value()).map(MAPPING::account);
    }

    @Override
    public Page<Account> search(String query, Page.Request request) {
        return found.page(query, request);
    }
}
