package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.messages.Emoji;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;

/// Gives and takes back the caller's reactions. Doing either twice is doing it once.
public final class ReactToMessage {

    /// Which emoji on which message.
    public record Reaction(RoomId room, MessageId message, Emoji emoji) {}

    private final RoomLog log;
    private final Messages messages;
    private final Standings standings;
    private final Stamps stamps;

    public ReactToMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        this.log = log;
        this.messages = messages;
        this.standings = standings;
        this.stamps = stamps;
    }

    /// @throws Refusal.NotFound for a room that the caller may not see, and a message that is not in it
    /// @throws Refusal.Forbidden for a room that the caller is not in
    /// @throws Refusal.Conflict for a deleted message, and for one with as many different emoji as one can have
    public void add(Caller caller, Reaction reaction) {
        if (find(caller, reaction).isDeleted()) {
            throw new Refusal.Conflict("this message is deleted");
        }
        log.append(new Change.React(
                reaction.room(), reaction.message(), caller.account(), reaction.emoji(), stamps.now()));
    }

    /// @throws Refusal.NotFound for a room that the caller may not see, and a message that is not in it
    /// @throws Refusal.Forbidden for a room that the caller is not in
    public void remove(Caller caller, Reaction reaction) {
        find(caller, reaction);
        log.append(new Change.Unreact(
                reaction.room(), reaction.message(), caller.account(), reaction.emoji(), stamps.now()));
    }

    private Message find(Caller caller, Reaction reaction) {
        var address = new MessageAtHand.Address(reaction.room(), reaction.message());
        return MessageAtHand.find(caller, address, standings, messages);
    }
}
