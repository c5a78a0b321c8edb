/// Rooms and who is in them. A room counts the events of its timeline: its `lastSeq` is the newest one's
/// number.
@NullMarked
package app.confab.domain.rooms;

import org.jspecify.annotations.NullMarked;
