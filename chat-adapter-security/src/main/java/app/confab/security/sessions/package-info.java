/// What proves a session: access tokens, signed with one secret, and refresh secrets, kept as digests alone.
@NullMarked
package app.confab.security.sessions;

import org.jspecify.annotations.NullMarked;
