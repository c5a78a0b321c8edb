package app.confab.application.timeline;

import app.confab.domain.timeline.TimelineEvent;
import java.util.List;

/// Follows one room's feed. Called by one thread at a time, which may be a different one each time; should not
/// block, since the feed's next events wait.
@FunctionalInterface
public interface FeedListener {

    /// The next events, at least one, in ascending seq without gap or repeat, also across calls.
    void onEvents(List<TimelineEvent> events);
}
