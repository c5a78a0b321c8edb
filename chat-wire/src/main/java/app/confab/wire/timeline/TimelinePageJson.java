package app.confab.wire.timeline;

import app.confab.application.timeline.Timeline;
import java.util.List;

/// A page of a room's events by ascending seq.
public record TimelinePageJson(List<TimelineEventJson> items, long lastSeq) {

    public static TimelinePageJson of(Timeline.Section section) {
        return new TimelinePageJson(
                section.items().stream().map(TimelineEventJson::of).toList(),
                section.lastSeq().value());
    }
}
