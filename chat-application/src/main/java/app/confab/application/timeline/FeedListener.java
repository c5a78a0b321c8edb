package app.confab.application.timeline;

import app.confab.domain.timeline.TimelineEvent;
import java.util.List;

/// Follows one room's feed. Called by one thread at a time, which may be a different one each time; should not
/// block, since the feed's next events wait.
@FunctionalInterface
public interface FeedListener {

    /// The next events, at least one, in ascending seq without gap or repeat, also across calls. The events of a
    /// call that throws are not taken: they come again.
    void onEvents(List<TimelineEvent> events);

    /// Told after events were taken how long ago this node learned of the first of them: from its own log's commit, or
    /// from another node's hint.
    default void onDelivered(long nanos) {}

    /// How far apart deliveries are to begin at the closest, asked after each time that events were taken: what is told
    /// of meanwhile comes together, and what comes after a longer silence does not wait. By default zero.
    default long spacingNanos() {
        return 0;
    }

    /// Told at the first of a row of failures, whether this listener's own or the log's, since nobody else is.
    /// The feed goes on by itself.
    default void onFailure(Throwable failure) {}
}
