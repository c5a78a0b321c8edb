/// Invites over HTTP.
@NullMarked
package app.confab.rest.registration;

import org.jspecify.annotations.NullMarked;
