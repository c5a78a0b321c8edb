/// Codes of authenticator apps and recovery codes.
@NullMarked
package app.confab.security.secondfactor;

import org.jspecify.annotations.NullMarked;
