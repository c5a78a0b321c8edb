/// Rooms, their members and what was read in them: every call, by everybody.
@NullMarked
package app.confab.rest.rooms;

import org.jspecify.annotations.NullMarked;
