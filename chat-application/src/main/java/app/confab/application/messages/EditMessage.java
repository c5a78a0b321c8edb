package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageView;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;

/// Changes what one of the caller's own messages says.
public final class EditMessage {

    /// What shall stand where.
    public record Correction(RoomId room, MessageId message, MessageBody body) {}

    private final RoomLog log;
    private final Messages messages;
    private final Standings standings;
    private final Stamps stamps;

    public EditMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        this.log = log;
        this.messages = messages;
        this.standings = standings;
        this.stamps = stamps;
    }

    /// Answers the message as it is then. A text that it has already changes nothing.
    ///
    /// @throws Refusal.NotFound for a room that the caller may not see, and a message that is not in it
    /// @throws Refusal.Forbidden for what somebody else wrote, and in a room that the caller is not in
    /// @throws Refusal.Conflict for a deleted message
    public MessageView edit(Caller caller, Correction correction) {
        var address = new MessageAtHand.Address(correction.room(), correction.message());
        var message = MessageAtHand.find(caller, address, standings, messages);
        if (!message.isBy(caller.account())) {
            throw new Refusal.Forbidden("only its author may edit a message");
        }
        if (message.isDeleted()) {
            throw new Refusal.Conflict("this message is deleted");
        }
        log.append(new Change.Edit(
                correction.room(), correction.message(), caller.account(), correction.body(), stamps.now()));
        return MessageAtHand.view(caller, address, messages);
    }
}
