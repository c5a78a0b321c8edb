/// Rings and channels, without a network.
@NullMarked
package app.confab.websocket.delivery;

import org.jspecify.annotations.NullMarked;
