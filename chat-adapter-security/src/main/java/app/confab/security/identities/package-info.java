/// What browsers keep for a while of who somebody is elsewhere.
@NullMarked
package app.confab.security.identities;

import org.jspecify.annotations.NullMarked;
