/// What the architecture promises, as rules over the compiled classes; and that each rule bites.
@NullMarked
package app.confab.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
