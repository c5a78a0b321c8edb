package app.confab.persistence.presence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import app.confab.application.presence.PresenceBoard;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.persistence.kernel.Statements;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Leases in tables without a write-ahead log, by the database's clock. A node has one lease for all its people.
public final class PostgresPresenceBoard implements PresenceBoard {
    private final UUID node;
    private final PresenceSql sql;

    public PostgresPresenceBoard(UUID node, Statements statements) {
        this.node = node;
        this.sql = statements.of(PresenceSql.class);
    }

    @Override
    public void arrive(Collection<AccountId> accounts) {
        sql.arrive(node, ids(accounts), LIFE.toMillis());
    }

    @Override
    public void leave(Collection<AccountId> accounts) {
        sql.leave(node, ids(accounts));
    }

    @Override
    public Set<AccountId> renew(Set<AccountId> accounts) {
        var elsewhere = new HashSet<AccountId>();
        var here = new HashSet<AccountId>();
        for (var lease : sql.renew(node, LIFE.toMillis())) {
            (lease.own() ? here : elsewhere).add(new AccountId(lease.accountId()));
        }
        correct(here, accounts);
        elsewhere.addAll(accounts);
        return elsewhere;
    }

    /// There is something to correct after a crash of the database, and after a call that failed.
    private void correct(Set<AccountId> present, Set<AccountId> wanted) {
        var missing = new HashSet<>(wanted);
        missing.removeAll(present);
        if (!missing.isEmpty()) {
            arrive(missing);
        }
        present.removeAll(wanted);
        if (!present.isEmpty()) {
            leave(present);
        }
    }

    @Override
    public Set<AccountId> online(Collection<AccountId> accounts) {
        return sql.online(ids(accounts)).stream().map(AccountId::new).collect(toSet());
    }

    @Override
    public Map<RoomId, Set<AccountId>> onlineIn(Collection<RoomId> rooms) {
        var ids = rooms.stream().map(RoomId::value).distinct().toArray(UUID[]::new);
        return sql.onlineIn(ids, MOST_OF_A_ROOM).stream()
                .collect(groupingBy(
                        place -> new RoomId(place.roomId()),
                        mapping(place -> new AccountId(place.accountId()), toSet())));
    }

    private static UUID[] ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toArray(UUID[]::new);
    }
}
