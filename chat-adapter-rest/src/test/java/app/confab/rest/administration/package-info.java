/// Running the server, and who may.
@NullMarked
package app.confab.rest.administration;

import org.jspecify.annotations.NullMarked;
