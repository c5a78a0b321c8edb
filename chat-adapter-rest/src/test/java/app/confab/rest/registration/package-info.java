/// Invites, as admins make, read and revoke them.
@NullMarked
package app.confab.rest.registration;

import org.jspecify.annotations.NullMarked;
