/// One socket's life: handshake, greeting, frames in, frames out, heartbeat, close. Everything that waits for a
/// peer is bounded, and no peer can make another one wait.
@NullMarked
package app.confab.websocket.connection;

import org.jspecify.annotations.NullMarked;
