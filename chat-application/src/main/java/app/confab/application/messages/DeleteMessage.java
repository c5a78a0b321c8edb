package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;

/// Deletes a message: its author may, and in public and private rooms moderators and owners. A tombstone stays.
public final class DeleteMessage {
    private final RoomLog log;
    private final Messages messages;
    private final Standings standings;
    private final Stamps stamps;

    public DeleteMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        this.log = log;
        this.messages = messages;
        this.standings = standings;
        this.stamps = stamps;
    }

    /// Deleting twice is deleting once.
    ///
    /// @throws Refusal.NotFound for a room that the caller may not see, and a message that is not in it
    /// @throws Refusal.Forbidden for whoever may not do that
    public void delete(Caller caller, RoomId room, MessageId id) {
        var message = MessageAtHand.find(caller, new MessageAtHand.Address(room, id), standings, messages);
        if (!message.isBy(caller.account())) {
            standings.of(caller.account(), room).require(Right.DELETE_OTHERS_MESSAGES);
        }
        log.append(new Change.Delete(room, id, caller.account(), stamps.now()));
    }
}
