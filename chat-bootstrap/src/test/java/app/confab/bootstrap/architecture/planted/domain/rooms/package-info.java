/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.domain.rooms;

import org.jspecify.annotations.NullMarked;
