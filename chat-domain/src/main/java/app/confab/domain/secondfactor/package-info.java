/// What somebody shows beside their password: codes of an authenticator app, and those for the day when it is lost.
@NullMarked
package app.confab.domain.secondfactor;

import org.jspecify.annotations.NullMarked;
