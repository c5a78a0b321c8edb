package app.confab.persistence.timeline;

import app.confab.application.timeline.Timeline;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.persistence.kernel.Statements;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// The log for reading, each call one statement and so one snapshot.
public final class PostgresTimeline implements Timeline {
    private final TimelineSql sql;

    public PostgresTimeline(Statements statements) {
        this.sql = statements.of(TimelineSql.class);
    }

    @Override
    public Section after(RoomId room, Seq after, int limit) {
        var rows = sql.after(room.value(), after.value(), limit);
        if (rows.isEmpty()) {
            return new Section(List.of(), Seq.START);
        }
        var events = rows.stream()
                .filter(row -> row.seq() != null)
                .map(EventMapping.INSTANCE::event)
                .toList();
        return new Section(events, new Seq(rows.getFirst().lastSeq()));
    }

    @Override
    public Optional<Seq> lastSeq(RoomId room) {
        return sql.lastSeq(room.value()).map(Seq::new);
    }

    @Override
    public Map<RoomId, Seq> lastSeqs(Collection<RoomId> rooms) {
        return sql.lastSeqs(rooms.stream().map(RoomId::value).toArray(UUID[]::new)).stream()
                .collect(Collectors.toMap(row -> new RoomId(row.id()), row -> new Seq(row.lastSeq())));
    }
}
