/// Looks at a Confab's settings and surroundings, and says what is good, what is risky and what will not do.
@NullMarked
package app.confab.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
