/// The bounded queues of one connection, without a network.
@NullMarked
package app.confab.websocket.connection;

import org.jspecify.annotations.NullMarked;
