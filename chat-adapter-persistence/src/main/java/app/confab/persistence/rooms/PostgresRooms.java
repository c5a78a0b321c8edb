package app.confab.persistence.rooms;

import static java.util.Objects.requireNonNull;

import app.confab.application.kernel.Page;
import app.confab.application.rooms.Rooms;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.rooms.Member;
import app.confab.domain.rooms.Room;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Standing;
import app.confab.persistence.kernel.Cursor;
import app.confab.persistence.kernel.Keyset;
import app.confab.persistence.kernel.Statements;
import app.confab.persistence.kernel.Values;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// Rooms and memberships in PostgreSQL.
public final class PostgresRooms implements Rooms {
    private static final RoomMapping MAPPING = RoomMapping.INSTANCE;
    private static final Pattern ID_AND_NAME =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n\\P{Cc}{1,320}");
    private static final Pattern JOINED_SEQ = Pattern.compile("[0-9]{1,18}");

    private final RoomsSql sql;
    private final Values values = new Values();

    public PostgresRooms(Statements statements) {
        this.sql = statements.of(RoomsSql.class);
    }

    @Override
    public Optional<Room> byId(RoomId id) {
        return sql.byId(id.value()).map(MAPPING::room);
    }

    @Override
    public Optional<Standing> standingOf(RoomId room, AccountId account) {
        return sql.standingOf(room.value(), account.value()).flatMap(this::standing);
    }

    private Optional<Standing> standing(StandingRow row) {
        return Standing.of(values.roomKind(row.kind()), row.role() == null ? null : values.role(row.role()));
    }

    @Override
    public Page<Room> joinable(AccountId account, String query, Page.Request request) {
        var after = Cursor.decoded(request.cursor(), "joinable", ID_AND_NAME);
        var rows = sql.joinable(
                account.value(),
                query,
                after == null ? null : after.key().getLast(),
                after == null ? null : UUID.fromString(after.key().getFirst()),
                request.limit() + 1);
        var byName = new Keyset<RoomRow, Room>(
                row -> new Cursor("joinable", List.of(row.id().toString(), requireNonNull(row.sortName()))),
                MAPPING::room);
        return byName.page(rows, request.limit());
    }

    @Override
    public Page<Member> members(RoomId room, Page.Request request) {
        var after = Cursor.decoded(request.cursor(), "members", JOINED_SEQ);
        var rows = sql.members(
                room.value(), after == null ? 0 : Long.parseLong(after.key().getFirst()), request.limit() + 1);
        var byAge = new Keyset<MemberRow, Member>(
                row -> new Cursor("members", List.of(String.valueOf(row.joinedSeq()))), MAPPING::member);
        return byAge.page(rows, request.limit());
    }

    @Override
    public Optional<Member> member(RoomId room, AccountId account) {
        return sql.member(room.value(), account.value()).map(MAPPING::member);
    }
}
