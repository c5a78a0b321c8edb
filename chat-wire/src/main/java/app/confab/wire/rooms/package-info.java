/// Rooms and their members as JSON.
@NullMarked
package app.confab.wire.rooms;

import org.jspecify.annotations.NullMarked;
