package app.confab.persistence.personaldata;

import app.confab.application.personaldata.AccountErasure;
import app.confab.domain.accounts.Account;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.accounts.Username;
import app.confab.domain.refusals.Refusal;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/// Erases accounts in their table, under the lock by which admins come and go. Logins by the password are over before
/// it is gone, and seen by the end of the sessions. Sessions are locked before their account, as wherever one ends.
public final class PostgresAccountErasure implements AccountErasure {
    private final AccountErasureSql sql;
    private final TransactionOperations transactions;

    public PostgresAccountErasure(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(AccountErasureSql.class);
        this.transactions = transactions;
    }

    @Override
    public Optional<Erased> erase(AccountId account, Instant now) {
        return Objects.requireNonNull(transactions.<Optional<Erased>>execute(transaction -> {
            sql.lockPassword(account.value());
            sql.lockServer();
            requireAnotherAdmin(account.value());
            return erased(account, now, transaction);
        }));
    }

    @Override
    public List<AccountId> unfinished(int atMost) {
        return sql.unfinished(atMost).stream().map(AccountId::new).toList();
    }

    private Optional<Erased> erased(AccountId account, Instant now, TransactionStatus transaction) {
        var ended = sql.endSessions(account.value(), now).stream()
                .map(PersonalDataMapping.INSTANCE::session)
                .toList();
        sql.retireUsername(account.value());
        var name = Username.ofDeleted(account);
        var erased = sql.erase(account.value(), name.value(), Account.DELETED.value(), now)
                .map(createdAt -> new Erased(new Account(account, name, Account.DELETED, createdAt), ended));
        if (erased.isEmpty()) {
            transaction.setRollbackOnly();
        }
        return erased;
    }

    private void requireAnotherAdmin(UUID account) {
        if (sql.isLastAdmin(account)) {
            throw new Refusal.Conflict("this is the last admin of this server");
        }
    }
}
