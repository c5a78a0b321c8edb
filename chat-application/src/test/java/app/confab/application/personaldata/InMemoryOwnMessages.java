package app.confab.application.personaldata;

import app.confab.application.world.InMemoryMessage;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.Message;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What people wrote in the rooms of an [InMemoryWorld].
public final class InMemoryOwnMessages implements OwnMessages {
    private final InMemoryWorld world;

    public InMemoryOwnMessages(InMemoryWorld world) {
        this.world = world;
    }

    @Override
    public List<RoomId> rooms(AccountId author, @Nullable RoomId after, int atMost) {
        return world.exclusively(() -> world.rooms().entrySet().stream()
                .filter(room -> messages(room.getValue(), author).findAny().isPresent())
                .map(room -> room.getKey())
                .filter(room -> after == null || key(room).compareTo(key(after)) > 0)
                .sorted(Comparator.comparing(InMemoryOwnMessages::key))
                .limit(atMost)
                .toList());
    }

    @Override
    public List<Message> in(RoomId room, AccountId author, Seq after, int atMost) {
        return world.exclusively(() -> messages(world.room(room), author)
                .filter(message -> message.seq().isAfter(after))
                .limit(atMost)
                .toList());
    }

    private static Stream<Message> messages(InMemoryRoom room, AccountId author) {
        return room.messages().stream()
                .filter(message -> message.isBy(author) && !message.isDeleted())
                .map(InMemoryMessage::message);
    }

    /// Ids in the order of their bytes.
    private static String key(RoomId room) {
        return room.value().toString();
    }
}
