/// Logging in and out over HTTP: the access token in the Authorization header, the refresh token in a cookie.
@NullMarked
package app.confab.rest.sessions;

import org.jspecify.annotations.NullMarked;
