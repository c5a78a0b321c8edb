/// Messages for reading; they are written by the room log alone.
@NullMarked
package app.confab.persistence.messages;

import org.jspecify.annotations.NullMarked;
