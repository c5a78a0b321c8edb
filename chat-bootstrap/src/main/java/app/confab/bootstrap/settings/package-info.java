/// What operators set, read and checked as a whole before anything else happens. Each mistake is named with its
/// variable, what is wrong and the mend.
@NullMarked
package app.confab.bootstrap.settings;

import org.jspecify.annotations.NullMarked;
