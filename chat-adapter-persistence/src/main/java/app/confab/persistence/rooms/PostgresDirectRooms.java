package app.confab.persistence.rooms;

import app.confab.application.rooms.DirectRooms;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.DirectCircle;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.persistence.kernel.Statements;
import java.util.Optional;
import java.util.UUID;

/// Direct rooms, found by their people's ids; putting one away is a column of the membership.
public final class PostgresDirectRooms implements DirectRooms {
    private final DirectRoomsSql sql;

    public PostgresDirectRooms(Statements statements) {
        this.sql = statements.of(DirectRoomsSql.class);
    }

    @Override
    public Optional<Room> among(DirectCircle people) {
        return sql.among(people.people().stream().map(AccountId::value).toArray(UUID[]::new))
                .map(RoomMapping.INSTANCE::room);
    }

    @Override
    public boolean hide(AccountId account, RoomId room) {
        return sql.hide(account.value(), room.value()).isPresent();
    }

    @Override
    public boolean show(AccountId account, RoomId room) {
        return sql.show(account.value(), room.value()).isPresent();
    }
}
