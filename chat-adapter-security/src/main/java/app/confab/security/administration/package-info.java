/// Temporary passwords from the platform's cryptographic random source.
@NullMarked
package app.confab.security.administration;

import org.jspecify.annotations.NullMarked;
