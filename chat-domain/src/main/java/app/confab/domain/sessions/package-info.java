/// How someone stays logged in: a session is a family of refresh tokens in which each token is spent once. A
/// spent token that comes back ends the family, except where its holder cannot be blamed (see
/// [app.confab.domain.sessions.RefreshToken]).
@NullMarked
package app.confab.domain.sessions;

import org.jspecify.annotations.NullMarked;
