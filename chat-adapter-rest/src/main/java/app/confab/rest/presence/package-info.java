/// Who is online, for whoever asks.
@NullMarked
package app.confab.rest.presence;

import org.jspecify.annotations.NullMarked;
