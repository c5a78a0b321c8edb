package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.messages.Messages.Place;
import app.confab.application.messages.Messages.Section;
import app.confab.application.rooms.Standings;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.rooms.Seq;
import org.jspecify.annotations.Nullable;

/// The messages of a room that the caller may see. Every method throws
/// [app.confab.domain.refusals.Refusal.NotFound] for one that they may not.
public final class MessageHistory {
    /// The largest page.
    public static final int MOST = 100;

    private final Standings standings;
    private final Messages messages;

    public MessageHistory(Standings standings, Messages messages) {
        this.standings = standings;
        this.messages = messages;
    }

    /// The newest messages below `before`, or of all.
    public Section before(Caller caller, RoomId room, @Nullable Seq before, int limit) {
        return messages.before(place(caller, room), before, limit);
    }

    /// The oldest messages above `after`.
    public Section after(Caller caller, RoomId room, Seq after, int limit) {
        return messages.after(place(caller, room), after, limit);
    }

    /// The messages on both sides of `seq`.
    public Section around(Caller caller, RoomId room, Seq seq, int limit) {
        return messages.around(place(caller, room), seq, limit);
    }

    private Place place(Caller caller, RoomId room) {
        standings.of(caller.account(), room);
        return new Place(room, caller.account());
    }
}
