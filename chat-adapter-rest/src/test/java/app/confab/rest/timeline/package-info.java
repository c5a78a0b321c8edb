/// Events as they are read again.
@NullMarked
package app.confab.rest.timeline;

import org.jspecify.annotations.NullMarked;
