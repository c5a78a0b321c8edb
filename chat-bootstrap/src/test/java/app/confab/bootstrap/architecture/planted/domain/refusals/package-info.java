/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.domain.refusals;

import org.jspecify.annotations.NullMarked;
