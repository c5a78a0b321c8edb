/// Logging in, staying logged in and logging out. Nobody learns here whether a user name exists: an unknown one
/// costs the same work and reads the same as a wrong password.
@NullMarked
package app.confab.application.sessions;

import org.jspecify.annotations.NullMarked;
