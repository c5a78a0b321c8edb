/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.application.rooms;

import org.jspecify.annotations.NullMarked;
