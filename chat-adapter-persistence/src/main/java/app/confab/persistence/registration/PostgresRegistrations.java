package app.confab.persistence.registration;

import app.confab.application.registration.Registrations;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountStanding;
import app.confab.domain.accounts.PasswordHash;
import app.confab.domain.accounts.ServerRole;
import app.confab.domain.refusals.Refusal;
import app.confab.persistence.kernel.Statements;
import java.util.Objects;
import org.springframework.transaction.support.TransactionOperations;

/// Accounts come in through here. While there is none, they come one after the other; later nobody waits for
/// anybody.
public final class PostgresRegistrations implements Registrations {
    private final RegistrationsSql sql;
    private final TransactionOperations transactions;

    public PostgresRegistrations(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(RegistrationsSql.class);
        this.transactions = transactions;
    }

    @Override
    public boolean areNone() {
        return sql.areNone();
    }

    @Override
    public AccountStanding register(Account account, PasswordHash password) {
        return Objects.requireNonNull(transactions.execute(_ -> registered(account, password)));
    }

    private AccountStanding registered(Account account, PasswordHash password) {
        var role = isFirst() ? ServerRole.ADMIN : ServerRole.MEMBER;
        if (sql.add(NewcomerMapping.INSTANCE.row(account, password, role)) == 0) {
            throw Refusal.Conflict.usernameTaken();
        }
        return new AccountStanding(account, role, null);
    }

    private boolean isFirst() {
        if (!sql.areNone()) {
            return false;
        }
        sql.lockServer();
        return sql.areNone();
    }
}
