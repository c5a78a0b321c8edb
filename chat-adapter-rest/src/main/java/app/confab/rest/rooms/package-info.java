/// Rooms, their members and what was read in them, over HTTP.
@NullMarked
package app.confab.rest.rooms;

import org.jspecify.annotations.NullMarked;
