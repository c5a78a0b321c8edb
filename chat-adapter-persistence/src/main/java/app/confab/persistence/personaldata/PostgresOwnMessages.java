package app.confab.persistence.personaldata;

import app.confab.application.personaldata.OwnMessages;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.persistence.kernel.Statements;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody wrote, room after room.
public final class PostgresOwnMessages implements OwnMessages {
    private static final UUID FIRST = new UUID(0, 0);

    private final OwnMessagesSql sql;

    public PostgresOwnMessages(Statements statements) {
        this.sql = statements.of(OwnMessagesSql.class);
    }

    @Override
    public List<RoomId> rooms(AccountId author, @Nullable RoomId after, int atMost) {
        return sql.rooms(author.value(), after == null ? FIRST : after.value(), atMost).stream()
                .map(RoomId::new)
                .toList();
    }

    @Override
    public List<Message> in(RoomId room, AccountId author, Seq after, int atMost) {
        return sql.in(room.value(), author.value(), after.value(), atMost).stream()
                .map(OwnMessageRow::message)
                .toList();
    }
}
