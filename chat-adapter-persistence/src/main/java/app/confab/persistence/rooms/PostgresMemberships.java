package app.confab.persistence.rooms;

import app.confab.application.rooms.Membership;
import app.confab.application.rooms.Memberships;
import app.confab.domain.accounts.AccountId;
import app.confab.persistence.kernel.Statements;
import java.util.List;

/// Memberships, each call one statement and so one snapshot.
public final class PostgresMemberships implements Memberships {
    private final MembershipsSql sql;

    public PostgresMemberships(Statements statements) {
        this.sql = statements.of(MembershipsSql.class);
    }

    @Override
    public List<Membership> of(AccountId account) {
        return sql.of(account.value()).stream()
                .map(RoomMapping.INSTANCE::membership)
                .toList();
    }
}
