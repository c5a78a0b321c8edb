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
    public Optional<Moved> moveTo(AccountId account, RoomId room, Seq seq) {
        var advanced = sql.advance(account.value(), room.value(), seq.value()).map(place -> moved(place, true));
        return advanced.or(() -> sql.readSeq(account.value(), room.value()).map(place -> moved(place, false)));
    }

    private static Moved moved(long place, boolean changed) {
        return new Moved(new Seq(place), changed);
    }
}
