/// Running the server over HTTP, and what everybody may know of it.
@NullMarked
package app.confab.rest.administration;

import org.jspecify.annotations.NullMarked;
