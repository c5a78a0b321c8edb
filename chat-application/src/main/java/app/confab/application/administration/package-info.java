/// Running the server: what admins do, and what everybody may know of the place before they come in.
@NullMarked
package app.confab.application.administration;

import org.jspecify.annotations.NullMarked;
