package app.confab.application.timeline;

import app.confab.domain.timeline.Change;
import app.confab.domain.timeline.TimelineEvent;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/// The one door through which rooms change. Thread-safe.
///
/// - A change is atomic, and its preconditions (the room is there, the author is a member, ...) are decided for
///   good where it is written: nothing that a removed member submits gets a seq after their `member.left`.
/// - Its events get the room's next seqs, gapless from 1, and are durable when the ticket completes: they
///   survive a crash of this process and of the database.
/// - A repeated post (same room, author and client message id) gets the first one's result, before any
///   precondition is looked at, whatever else the repeat says.
/// - The tickets of one calling thread and one room complete in the order of submission, and get their seqs in
///   it.
/// - A change that is refused or broken fails alone.
/// - All on this node who listen ([CommittedEvents]) are told of a change before its ticket completes, but for posts,
///   of which they may be told a moment later.
///
/// A ticket fails with a [app.confab.domain.refusals.Refusal]:
/// - `NotFound` for a room that is not there or that the author may not see, for a message that is not in it, for
///   an account that does not exist, and for leaving a private room that one was never in;
/// - `Forbidden` for an author without the right to it ([app.confab.domain.rooms.Right]), e.g. a post of somebody
///   who is not a member, or the edit of another one's message, and for leaving a direct room;
/// - `Conflict` for a room id that is taken, one room too many (1,000 an account), an edit of, an answer to or a
///   reaction to a deleted message, one emoji too many ([#MOST_EMOJI] a message), and for another role for the
///   last owner;
/// - `Unavailable` when the database did not answer or too many changes wait; the change may then have happened or
///   not, and repeating it is safe.
///
/// Callbacks on a ticket run on the thread that completes it, and must not block.
public interface RoomLog {
    /// How many different emoji a message can carry.
    int MOST_EMOJI = 50;

    /// Hands the change over, and never blocks.
    CompletionStage<Appended> submit(Change change);

    /// Submits and waits; throws the refusal.
    default Appended append(Change change) {
        try {
            return submit(change).toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }

    /// What has become of a change.
    ///
    /// @param events its events in order: one; two when the last owner leaves, or somebody is let in as more than
    ///     a member; one for each person of a new direct room; none when there was nothing to do
    /// @param repeat whether they were there before
    record Appended(List<TimelineEvent> events, boolean repeat) {
        public Appended {
            events = List.copyOf(events);
        }
    }
}
