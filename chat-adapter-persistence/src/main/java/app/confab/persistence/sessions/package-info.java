/// Sessions in table `session`, their refresh tokens in `refresh_token`. What happens to one family happens
/// under its session's row lock, one thing after the other.
@NullMarked
package app.confab.persistence.sessions;

import org.jspecify.annotations.NullMarked;
