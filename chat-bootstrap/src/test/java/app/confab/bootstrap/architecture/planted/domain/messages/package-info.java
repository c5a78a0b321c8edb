/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.domain.messages;

import org.jspecify.annotations.NullMarked;
