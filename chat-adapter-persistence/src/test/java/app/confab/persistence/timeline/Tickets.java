package app.confab.persistence.timeline;

import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import java.time.Instant;
import java.util.UUID;

/// Tickets where only their authors matter.
final class Tickets {
    private Tickets() {}

    static Ticket post(AccountId author) {
        return new Ticket(new Change.Post(
                new RoomId(new UUID(7, 7)),
                new MessageId(UUID.randomUUID()),
                author,
                new ClientMessageId("m"),
                new MessageBody("hello"),
                null,
                Instant.EPOCH));
    }
}
