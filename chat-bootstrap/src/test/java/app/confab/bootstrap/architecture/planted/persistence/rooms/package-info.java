/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.persistence.rooms;

import org.jspecify.annotations.NullMarked;
