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

    /// Whether it is connected with an account. Another one may come in between.
    public boolean isSomebodys(ConnectedIdentity identity) {
        var known = identity.identity();
        return sql.ownerOf(known.issuer(), known.subject()).isPresent();
    }

    /// Answers false, and nothing has changed, where the identity is somebody's, or the account has one.
    public boolean add(AccountId account, ConnectedIdentity identity) {
        return sql.add(account.value(), IdentityMapping.INSTANCE.row(identity)) > 0;
    }
}
