/// Passwords and tokens: hashes with Argon2id, signs access tokens, makes refresh secrets.
/// [app.confab.security.SecurityConfiguration] is all that others need.
@NullMarked
package app.confab.security;

import org.jspecify.annotations.NullMarked;
