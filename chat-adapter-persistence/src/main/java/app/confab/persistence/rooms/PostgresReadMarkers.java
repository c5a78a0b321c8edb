package app.confab.persistence.rooms;

import app.confab.application.rooms.ReadMarkers;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.persistence.kernel.Statements;
import java.util.Optional;

/// Read markers, a column of the membership.
public final class PostgresReadMarkers implements ReadMarkers {
    private final ReadMarkersSql sql;

    public PostgresReadMarkers(Statements statements) {
        this.sql = statements.of(ReadMarkersSql.class);
    }

    @Override
    public Optional<Moved> moveForward(AccountId account, RoomId room, Seq seq) {
        return moved(sql.advance(account.value(), room.value(), seq.value()), account, room);
    }

    @Override
    public Optional<Moved> moveBack(AccountId account, RoomId room, Seq seq) {
        return moved(sql.moveBack(account.value(), room.value(), seq.value()), account, room);
    }

    private Optional<Moved> moved(Optional<MarkerRow> row, AccountId account, RoomId room) {
        return row.map(marker -> moved(marker, true))
                .or(() -> sql.marker(account.value(), room.value()).map(marker -> moved(marker, false)));
    }

    private static Moved moved(MarkerRow marker, boolean changed) {
        return new Moved(new Seq(marker.readSeq()), changed, marker.version());
    }
}
