package app.confab.application.messages;

import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import app.confab.domain.timeline.TimelineEvent.MessagePosted;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The messages of an [InMemoryWorld].
public final class InMemoryMessages implements Messages {
    private final InMemoryWorld world;

    public InMemoryMessages(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public Section before(RoomId room, @Nullable Seq before, int limit) {
        return section(room, before == null ? new Seq(Long.MAX_VALUE) : before, limit, 0);
    }

    @Override
    public Section after(RoomId room, Seq after, int limit) {
        return section(room, after.next(), 0, limit);
    }

    @Override
    public Section around(RoomId room, Seq seq, int limit) {
        return section(room, seq, limit / 2, limit - limit / 2);
    }

    @Override
    public Optional<Message> named(RoomId room, AccountId author, ClientMessageId name) {
        return world.exclusively(
                () -> held(room).flatMap(held -> held.posted(author, name)).map(MessagePosted::message));
    }

    /// So many messages below `place`, and so many from it on.
    private Section section(RoomId room, Seq place, int below, int above) {
        if (below + above < 1 || below + above > MessageHistory.MOST) {
            throw new IllegalArgumentException("limit out of range: " + (below + above));
        }
        return world.exclusively(() -> held(room)
                .map(held -> section(held, place, below, above))
                .orElseGet(() -> new Section(List.of(), false, false, Seq.START)));
    }

    private static Section section(InMemoryRoom room, Seq place, int below, int above) {
        var messages = room.messages();
        var split = (int) messages.stream()
                .filter(message -> place.isAfter(message.seq()))
                .count();
        var from = Math.max(0, split - below);
        var to = Math.min(messages.size(), split + above);
        return new Section(messages.subList(from, to), from > 0, to < messages.size(), room.lastSeq());
    }

    private Optional<InMemoryRoom> held(RoomId room) {
        return Optional.ofNullable(world.rooms().get(room));
    }
}
