/// The server itself as JSON.
@NullMarked
package app.confab.wire.administration;

import org.jspecify.annotations.NullMarked;
