package app.confab.persistence.identities;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.identities.ConnectedIdentity;
import app.confab.persistence.kernel.Statements;

/// Puts down whose an identity is, within a transaction of somebody else's.
public final class ConnectedIdentities {
    private final IdentitiesSql sql;

    public ConnectedIdentities(Statements statements) {
        this.sql = statements.of(IdentitiesSql.class);
    }

    /// Answers false, and nothing has changed, where the identity is somebody's, or the account has one.
    public boolean add(AccountId account, ConnectedIdentity identity) {
        return sql.add(account.value(), IdentityMapping.INSTANCE.row(identity)) > 0;
    }
}
