/// Password hashes, for real.
@NullMarked
package app.confab.security.accounts;

import org.jspecify.annotations.NullMarked;
