/// Rooms and memberships for reading, and read markers. Rooms themselves are written by the room log alone.
@NullMarked
package app.confab.persistence.rooms;

import org.jspecify.annotations.NullMarked;
