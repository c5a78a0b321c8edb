package app.confab.persistence.identities;

import app.confab.application.identities.Identities;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.domain.identities.ExternalIdentity;
import app.confab.persistence.kernel.Statements;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

/// Identities in a table of their own. Two that claim one at once are told apart by its key, changes of one
/// account by the account's lock.
public final class PostgresIdentities implements Identities {
    private final IdentitiesSql sql;
    private final ConnectedIdentities connected;
    private final TransactionOperations transactions;

    public PostgresIdentities(Statements statements, TransactionOperations transactions) {
        this.sql = statements.of(IdentitiesSql.class);
        this.connected = new ConnectedIdentities(statements);
        this.transactions = transactions;
    }

    @Override
    public Optional<AccountId> ownerOf(ExternalIdentity identity) {
        return sql.ownerOf(identity.issuer(), identity.subject()).map(AccountId::new);
    }

    @Override
    public Optional<ConnectedIdentity> of(AccountId account) {
        return sql.of(account.value()).map(IdentityMapping.INSTANCE::identity);
    }

    @Override
    public boolean connect(AccountId account, ConnectedIdentity identity) {
        return Objects.requireNonNull(
                transactions.<Boolean>execute(transaction -> replaced(account, identity, transaction)));
    }

    @Override
    public boolean disconnect(AccountId account) {
        return sql.remove(account.value()) > 0;
    }

    private boolean replaced(AccountId account, ConnectedIdentity identity, TransactionStatus transaction) {
        if (sql.lockAccount(account.value()).isEmpty()) {
            return false;
        }
        sql.remove(account.value());
        var added = connected.add(account, identity);
        if (!added) {
            transaction.setRollbackOnly();
        }
        return added;
    }
}
