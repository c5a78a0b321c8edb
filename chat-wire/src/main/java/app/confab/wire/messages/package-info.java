/// Messages as JSON.
@NullMarked
package app.confab.wire.messages;

import org.jspecify.annotations.NullMarked;
