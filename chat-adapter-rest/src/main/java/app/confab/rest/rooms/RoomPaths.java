package app.confab.rest.rooms;

import app.confab.application.kernel.Caller;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;

/// Rooms, and what is in them, as paths name them. Controllers read the path last: what is wrong with the body
/// or the query is answered before a room that is not there. What is no id is not found.
public final class RoomPaths {
    private RoomPaths() {}

    public static RoomId room(String segment) {
        return RoomId.parse(segment).orElseThrow(() -> new Refusal.NotFound("room"));
    }

    public static MessageId message(String segment) {
        return MessageId.parse(segment).orElseThrow(() -> new Refusal.NotFound("message"));
    }

    /// An id, or `me` for the caller.
    static AccountId user(String segment, Caller caller) {
        return segment.equals("me")
                ? caller.account()
                : AccountId.parse(segment).orElseThrow(() -> new Refusal.NotFound("user"));
    }
}
