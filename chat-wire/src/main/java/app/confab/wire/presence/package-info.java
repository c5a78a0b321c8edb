/// Who is online as JSON.
@NullMarked
package app.confab.wire.presence;

import org.jspecify.annotations.NullMarked;
