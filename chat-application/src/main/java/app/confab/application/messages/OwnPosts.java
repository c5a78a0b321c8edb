package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.MessageView;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;

/// What the caller has posted, found again by the name that they gave it, also in a room that they see no more.
public final class OwnPosts {
    private final Messages messages;

    public OwnPosts(Messages messages) {
        this.messages = messages;
    }

    /// @throws Refusal.NotFound where the caller has posted nothing under that name
    public MessageView named(Caller caller, RoomId room, ClientMessageId name) {
        return messages.named(room, caller.account(), name).orElseThrow(() -> new Refusal.NotFound("message"));
    }
}
