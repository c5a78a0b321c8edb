/// More than a password, as clients see it.
@NullMarked
package app.confab.wire.secondfactor;

import org.jspecify.annotations.NullMarked;
