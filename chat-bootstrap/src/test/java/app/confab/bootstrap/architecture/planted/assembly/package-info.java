/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.assembly;

import org.jspecify.annotations.NullMarked;
