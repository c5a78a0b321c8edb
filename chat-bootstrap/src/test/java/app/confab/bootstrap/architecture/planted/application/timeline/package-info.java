/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.application.timeline;

import org.jspecify.annotations.NullMarked;
