/// Making, finding, joining and leaving rooms, and what has been read in them. Reading starts from what the
/// caller may see, so that an invisible room does not exist.
@NullMarked
package app.confab.application.rooms;

import org.jspecify.annotations.NullMarked;
