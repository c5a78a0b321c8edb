package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.rooms.Standings;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.messages.MessageView;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;

/// Finds a message that somebody wants to do something to. What is not there is refused before what is not
/// allowed.
final class MessageAtHand {
    private MessageAtHand() {}

    /// Which message of which room.
    record Address(RoomId room, MessageId message) {}

    /// @throws Refusal.NotFound for a room that the caller may not see, and a message that is not in it
    /// @throws Refusal.Forbidden for a room that the caller is not in
    static Message find(Caller caller, Address address, Standings standings, Messages messages) {
        var standing = standings.lastKnown(caller.account(), address.room());
        var message = view(caller, address, messages).message();
        standing.require(Right.TAKE_PART);
        return message;
    }

    static MessageView view(Caller caller, Address address, Messages messages) {
        var place = new Messages.Place(address.room(), caller.account());
        return messages.byId(place, address.message()).orElseThrow(() -> new Refusal.NotFound("message"));
    }
}
