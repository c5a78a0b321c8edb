package app.confab.application.timeline;

import app.confab.application.timeline.RoomLog.Appended;
import app.confab.application.world.InMemoryMessage;
import app.confab.application.world.InMemoryRoom;
import app.confab.application.world.InMemoryWorld;
import app.confab.domain.accounts.AccountId;
import app.confab.domain.messages.MessageId;
import app.confab.domain.refusals.Refusal;
import app.confab.domain.rooms.Right;
import app.confab.domain.rooms.Standing;
import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides for good on changes of what was said in a room, and makes them. What is not there is refused before
/// what is not allowed, and that before what does not fit the present state.
final class InMemoryMessageChanges {
    private final InMemoryWorld world;

    InMemoryMessageChanges(InMemoryWorld world) {
        this.world = world;
    }

    /// A message of a room, and how somebody stands there who may take part.
    private record AtHand(InMemoryRoom room, InMemoryMessage message, Standing standing) {}

    Appended apply(Change.OfMessage change) {
        return switch (change) {
            case Change.Edit edit -> edit(edit, find(edit, edit.message(), edit.by()));
            case Change.Delete delete -> delete(delete, find(delete, delete.message(), delete.by()));
            case Change.React react -> react(react, find(react, react.message(), react.by()));
            case Change.Unreact unreact -> unreact(unreact, find(unreact, unreact.message(), unreact.by()));
        };
    }

    Appended post(Change.Post post) {
        var room = world.room(post.room());
        var first = room.named(post.author(), post.clientMessageId());
        if (first.isPresent()) {
            return new Appended(List.of(room.event(first.get().seq())), true);
        }
        var standing = room.requireStandingOf(post.author());
        var answered = answered(post.replyTo(), room);
        standing.require(Right.TAKE_PART);
        if (answered != null && answered.isDeleted()) {
            throw new Refusal.Conflict("the message that this answers is deleted");
        }
        return appended(room.post(post));
    }

    private static @Nullable InMemoryMessage answered(@Nullable MessageId replyTo, InMemoryRoom room) {
        return replyTo == null
                ? null
                : room.message(replyTo).orElseThrow(() -> new Refusal.NotFound("message to reply to"));
    }

    private AtHand find(Change change, MessageId id, AccountId by) {
        var room = world.room(change.room());
        var standing = room.requireStandingOf(by);
        var message = room.message(id).orElseThrow(() -> new Refusal.NotFound("message"));
        standing.require(Right.TAKE_PART);
        return new AtHand(room, message, standing);
    }

    private static Appended edit(Change.Edit edit, AtHand atHand) {
        if (!atHand.message().isBy(edit.by())) {
            throw new Refusal.Forbidden("only its author may edit a message");
        }
        requireLive(atHand.message());
        return atHand.message().says(edit.body())
                ? nothing()
                : appended(atHand.room().edit(atHand.message(), edit));
    }

    private static Appended delete(Change.Delete delete, AtHand atHand) {
        if (!atHand.message().isBy(delete.by())) {
            atHand.standing().require(Right.DELETE_OTHERS_MESSAGES);
        }
        return atHand.message().isDeleted() ? nothing() : appended(atHand.room().delete(atHand.message(), delete));
    }

    private static Appended react(Change.React react, AtHand atHand) {
        var message = atHand.message();
        requireLive(message);
        if (message.has(react.emoji(), react.by())) {
            return nothing();
        }
        if (!message.emoji().contains(react.emoji()) && message.emoji().size() >= RoomLog.MOST_EMOJI) {
            throw new Refusal.Conflict("this message has as many emoji as one can have");
        }
        return appended(atHand.room().react(message, react));
    }

    private static Appended unreact(Change.Unreact unreact, AtHand atHand) {
        return atHand.message().has(unreact.emoji(), unreact.by())
                ? appended(atHand.room().unreact(atHand.message(), unreact))
                : nothing();
    }

    private static void requireLive(InMemoryMessage message) {
        if (message.isDeleted()) {
            throw new Refusal.Conflict("this message is deleted");
        }
    }

    private static Appended appended(TimelineEvent event) {
        return new Appended(List.of(event), false);
    }

    private static Appended nothing() {
        return new Appended(List.of(), false);
    }
}
