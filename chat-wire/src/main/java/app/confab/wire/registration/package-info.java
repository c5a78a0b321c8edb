/// Invites as JSON.
@NullMarked
package app.confab.wire.registration;

import org.jspecify.annotations.NullMarked;
