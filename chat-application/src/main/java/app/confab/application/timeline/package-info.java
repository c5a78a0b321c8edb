/// The log of each room: its one door for changes ([app.confab.application.timeline.RoomLog]), its reading
/// ([app.confab.application.timeline.Timeline]) and the feeds that follow it live without a gap
/// ([app.confab.application.timeline.RoomFeeds]).
@NullMarked
package app.confab.application.timeline;

import org.jspecify.annotations.NullMarked;
