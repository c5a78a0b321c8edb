package app.confab.persistence.sessions;

import app.confab.application.accounts.Accounts.Credentials;
import app.confab.application.sessions.Passwords;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.sessions.Session;
import app.confab.domain.sessions.SessionId;
import app.confab.persistence.kernel.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/// Passwords in the accounts' table. Logins by the present one are over before it changes, and seen by the end of the
/// sessions. Sessions are locked before their account, as wherever one ends: that way nobody waits for another in a
/// circle.
public final class PostgresPasswords implements Passwords {
    private final PasswordsSql sql;
    private final AccountSessionsSql sessions;
    private final TransactionOperations transactions;

    public PostgresPasswords(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(PasswordsSql.class);
        this.sessions = statements.of(AccountSessionsSql.class);
        this.transactions = transactions;
    }

    @Override
    public Optional<Credentials> of(AccountId account) {
        return sql.of(account.value()).map(SessionMapping.INSTANCE::credentials);
    }

    @Override
    public Optional<List<Session>> change(
            AccountId account, Replacement replacement, @Nullable SessionId spared, Instant now) {
        return Objects.requireNonNull(transactions.<Optional<List<Session>>>execute(transaction -> {
            var id = account.value();
            sql.lockPassword(id);
            var ended = sessions.end(id, null, spared == null ? null : spared.value(), now);
            if (sql.change(id, replacement.present().value(), replacement.next().value()) == 0) {
                transaction.setRollbackOnly();
                return Optional.empty();
            }
            return Optional.of(
                    ended.stream().map(SessionMapping.INSTANCE::session).toList());
        }));
    }
}
