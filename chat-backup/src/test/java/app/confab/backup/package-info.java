/// What goes into a file comes out of it, or nothing happens.
@NullMarked
package app.confab.backup;

import org.jspecify.annotations.NullMarked;
