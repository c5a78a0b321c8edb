package app.confab.persistence.messages;

import app.confab.application.messages.Messages;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageView;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.persistence.kernel.Statements;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Messages in PostgreSQL. Every page is one statement that reads to both sides of a pivot, one message more on
/// each than is shown: that one says whether there are more.
public final class PostgresMessages implements Messages {
    private final MessagesSql sql;

    public PostgresMessages(Statements statements) {
        this.sql = statements.of(MessagesSql.class);
    }

    @Override
    public Section before(Place place, @Nullable Seq before, int limit) {
        return section(place, new Window(before == null ? Long.MAX_VALUE : before.value(), limit, 0));
    }

    @Override
    public Section after(Place place, Seq after, int limit) {
        return section(place, new Window(Math.max(after.value(), after.value() + 1), 0, limit));
    }

    @Override
    public Section around(Place place, Seq seq, int limit) {
        var below = limit / 2;
        return section(place, new Window(seq.value(), below, limit - below));
    }

    @Override
    public Optional<MessageView> named(RoomId room, AccountId author, ClientMessageId name) {
        return sql.named(room.value(), author.value(), name.value()).map(MessageRow::view);
    }

    @Override
    public Optional<MessageView> byId(Place place, MessageId id) {
        return sql.byId(place.room().value(), place.reader().value(), id.value())
                .map(MessageRow::view);
    }

    /// At most `below` messages below the seq `pivot`, at most `from` from it on.
    private record Window(long pivot, int below, int from) {}

    private Section section(Place place, Window window) {
        var rows = sql.around(
                place.room().value(), place.reader().value(), window.pivot(), window.below() + 1, window.from() + 1);
        if (rows.isEmpty()) {
            return new Section(List.of(), false, false, Seq.START);
        }
        var messages = rows.stream()
                .filter(MessageRow::hasMessage)
                .map(MessageRow::view)
                .toList();
        var split = (int) messages.stream()
                .takeWhile(view -> view.message().seq().value() < window.pivot())
                .count();
        var first = Math.max(0, split - window.below());
        var end = Math.min(messages.size(), split + window.from());
        var asOf = new Seq(rows.getFirst().lastSeq());
        return new Section(messages.subList(first, end), first > 0, end < messages.size(), asOf);
    }
}
