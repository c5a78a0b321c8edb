/// Tokens, good and forged.
@NullMarked
package app.confab.security.sessions;

import org.jspecify.annotations.NullMarked;
