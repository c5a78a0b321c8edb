/// Breaks rules on purpose.
@NullMarked
package app.confab.bootstrap.architecture.planted.websocket;

import org.jspecify.annotations.NullMarked;
