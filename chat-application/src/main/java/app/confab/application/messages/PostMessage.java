package app.confab.application.messages;

import app.confab.application.kernel.Caller;
import app.confab.application.kernel.Stamps;
import app.confab.application.rooms.Standings;
import app.confab.application.timeline.RoomLog;
import app.confab.domain.messages.ClientMessageId;
import app.confab.domain.messages.Message;
import app.confab.domain.messages.MessageBody;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// Posts a message into a room. A repeat (same author, room and client message id) gets the first message,
/// whatever the author may do in the room by now.
public final class PostMessage {

    /// What somebody wants to say, and where.
    public record Draft(RoomId room, ClientMessageId clientMessageId, MessageBody body) {}

    /// The message as it stands on the timeline.
    public record Posted(Message message, boolean duplicate) {}

    private final RoomLog log;
    private final Messages messages;
    private final Standings standings;
    private final Stamps stamps;

    public PostMessage(RoomLog log, Messages messages, Standings standings, Stamps stamps) {
        this.log = log;
        this.messages = messages;
        this.standings = standings;
        this.stamps = stamps;
    }

    /// Completes when the message is durable. Posts that one thread makes into one room get their seqs in the
    /// order of the calls. A refusal known beforehand is thrown, one found while writing completes the stage;
    /// both are [Refusal.NotFound] for a room that the caller may not see and [Refusal.Forbidden] for one that
    /// they are not in.
    public CompletionStage<Posted> post(Caller caller, Draft draft) {
        try {
            standings.of(caller.account(), draft.room()).requirePosting();
        } catch (Refusal refusal) {
            return CompletableFuture.completedStage(firstPosted(caller, draft, refusal));
        }
        return log.submit(change(caller, draft)).thenApply(PostMessage::posted);
    }

    private Posted firstPosted(Caller caller, Draft draft, Refusal otherwise) {
        return messages.named(draft.room(), caller.account(), draft.clientMessageId())
                .map(first -> new Posted(first, true))
                .orElseThrow(() -> otherwise);
    }

    private Change change(Caller caller, Draft draft) {
        var stamp = stamps.next();
        return new Change.Post(
                draft.room(),
                new MessageId(stamp.id()),
                caller.account(),
                draft.clientMessageId(),
                draft.body(),
                stamp.at());
    }

    private static Posted posted(RoomLog.Appended appended) {
        if (appended.events().getFirst() instanceof TimelineEvent.MessagePosted event) {
            return new Posted(event.message(), appended.repeat());
        }
        throw new IllegalStateException("a post led to " + appended.events());
    }
}
