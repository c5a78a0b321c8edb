/// Invite codes from the platform's cryptographic random source.
@NullMarked
package app.confab.security.registration;

import org.jspecify.annotations.NullMarked;
