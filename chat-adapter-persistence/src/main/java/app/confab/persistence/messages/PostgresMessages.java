package app.confab.persistence.messages;

import app.confab.application.messages.Messages;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.persistence.kernel.Statements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages in PostgreSQL. Every page is one statement that reads to both sides of a pivot, one message more on
/// each than is shown: that one says whether there are more.
public final class PostgresMessages implements Messages {
    private static final MessageMapping MAPPING = MessageMapping.INSTANCE;

    private final MessagesSql sql;

    public PostgresMessages(Statements statements) {
        this.sql = statements.of(MessagesSql.class);
    }

    @Override
    public Section before(RoomId room, @Nullable Seq before, int limit) {
        return section(room, new Window(before == null ? Long.MAX_VALUE : before.value(), limit, 0));
    }

    @Override
    public Section after(RoomId room, Seq after, int limit) {
        return section(room, new Window(Math.max(after.value(), after.value() + 1), 0, limit));
    }

    @Override
    public Section around(RoomId room, Seq seq, int limit) {
        var below = limit / 2;
        return section(room, new Window(seq.value(), below, limit - below));
    }

    @Override
    public Optional<Message> named(RoomId room, AccountId author, ClientMessageId name) {
        return sql.named(room.value(), author.value(), name.value()).map(MAPPING::message);
    }

    /// At most `below` messages below the seq `pivot`, at most `from` from it on.
    private record Window(long pivot, int below, int from) {}

    private Section section(RoomId room, Window window) {
        var rows = sql.around(room.value(), window.pivot(), window.below() + 1, window.from() + 1);
        if (rows.isEmpty()) {
            return new Section(List.of(), false, false, Seq.START);
        }
        var messages = rows.stream()
                .filter(row -> row.seq() != null)
                .map(MAPPING::message)
                .toList();
        var split = (int) messages.stream()
                .takeWhile(message -> message.seq().value() < window.pivot())
                .count();
        var first = Math.max(0, split - window.below());
        var end = Math.min(messages.size(), split + window.from());
        var asOf = new Seq(rows.getFirst().lastSeq());
        return new Section(messages.subList(first, end), first > 0, end < messages.size(), asOf);
    }
}
