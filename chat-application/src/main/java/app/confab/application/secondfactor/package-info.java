/// More than a password: setting it up, showing it, and doing without it again.
@NullMarked
package app.confab.application.secondfactor;

import org.jspecify.annotations.NullMarked;
