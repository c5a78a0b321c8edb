/// The events of a room over HTTP.
@NullMarked
package app.confab.rest.timeline;

import org.jspecify.annotations.NullMarked;
