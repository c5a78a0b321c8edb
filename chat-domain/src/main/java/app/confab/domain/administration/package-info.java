/// What admins decide about the server as a whole.
@NullMarked
package app.confab.domain.administration;

import org.jspecify.annotations.NullMarked;
