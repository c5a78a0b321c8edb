/// Who is shown to be online.
@NullMarked
package app.confab.rest.presence;

import org.jspecify.annotations.NullMarked;
