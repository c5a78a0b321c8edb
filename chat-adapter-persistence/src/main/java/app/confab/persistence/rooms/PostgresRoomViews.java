package app.confab.persistence.rooms;

import app.confab.application.rooms.RoomView;
import app.confab.application.rooms.RoomViews;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.persistence.kernel.Statements;
import java.util.List;
import java.util.Optional;

/// Room views, each call one statement and so one snapshot.
public final class PostgresRoomViews implements RoomViews {
    private final RoomViewsSql sql;

    public PostgresRoomViews(Statements statements) {
        this.sql = statements.of(RoomViewsSql.class);
    }

    @Override
    public List<RoomView> of(AccountId account) {
        return sql.of(account.value(), null, RoomView.MOST_UNREAD).stream()
                .map(RoomMapping.INSTANCE::view)
                .toList();
    }

    @Override
    public Optional<RoomView> of(AccountId account, RoomId room) {
        return sql.of(account.value(), room.value(), RoomView.MOST_UNREAD).stream()
                .map(RoomMapping.INSTANCE::view)
                .findFirst();
    }
}
