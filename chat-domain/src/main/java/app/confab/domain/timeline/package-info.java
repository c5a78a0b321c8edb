/// A room is a log: every durable change is one event with the room's next seq, gapless from 1. A
/// [app.confab.domain.timeline.Change] is what somebody asks for, a [app.confab.domain.timeline.TimelineEvent]
/// what has become of it.
@NullMarked
package app.confab.domain.timeline;

import org.jspecify.annotations.NullMarked;
