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
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.RoomId;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Posts a message into a room. A repeat (same author, room and client message id) gets the first message,
/// whatever the author may do in the room by now.
public final class PostMessage {

    /// What somebody wants to say, and where.
    ///
    /// @param replyTo the message of the same room that it answers
    public record Draft(
            RoomId room,
            ClientMessageId clientMessageId,
            MessageBody body,
            @Nullable MessageId replyTo) {}

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
    /// order of the calls. A refusal known beforehand is thrown, one found while writing completes the stage:
    /// [Refusal.NotFound] for a room that the caller may not see and for an answer to nothing in it,
    /// [Refusal.Forbidden] for a room that they are not in, [Refusal.Conflict] for an answer to a deleted
    /// message.
    public CompletionStage<Posted> post(Caller caller, Draft draft) {
        try {
            requirePosting(caller, draft);
        } catch (Refusal refusal) {
            return CompletableFuture.completedStage(firstPosted(caller, draft, refusal));
        }
        return submit(caller, draft);
    }

    /// As [#post], for a thread that must not block: empty, with nothing done, where something has to be looked up
    /// first.
    public Optional<CompletionStage<Posted>> postAtOnce(Caller caller, Draft draft) {
        return draft.replyTo() != null
                ? Optional.empty()
                : standings
                        .remembered(caller.account(), draft.room())
                        .filter(standing -> standing.has(Right.TAKE_PART))
                        .map(_ -> submit(caller, draft));
    }

    private CompletionStage<Posted> submit(Caller caller, Draft draft) {
        return log.submit(change(caller, draft)).thenApply(PostMessage::posted);
    }

    private void requirePosting(Caller caller, Draft draft) {
        var standing = standings.lastKnown(caller.account(), draft.room());
        var answered = draft.replyTo() == null ? null : answered(caller, draft.room(), draft.replyTo());
        standing.require(Right.TAKE_PART);
        if (answered != null && answered.isDeleted()) {
            throw new Refusal.Conflict("the message that this answers is deleted");
        }
    }

    private Message answered(Caller caller, RoomId room, MessageId id) {
        return messages.byId(new Messages.Place(room, caller.account()), id)
                .orElseThrow(() -> new Refusal.NotFound("message to reply to"))
                .message();
    }

    private Posted firstPosted(Caller caller, Draft draft, Refusal otherwise) {
        return messages.named(draft.room(), caller.account(), draft.clientMessageId())
                .map(first -> new Posted(first.message(), true))
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
                draft.replyTo(),
                stamp.at());
    }

    private static Posted posted(RoomLog.Appended appended) {
        if (appended.events().getFirst() instanceof TimelineEvent.MessagePosted event) {
            return new Posted(event.message(), appended.repeat());
        }
        throw new IllegalStateException("a post led to " + appended.events());
    }
}
