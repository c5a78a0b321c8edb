/// WebSocket connections by the thousand on one thread (RFC 6455 over NIO). A client library would do, but
/// spends more on receiving a frame than the server on sending it, and then measures itself: here many frames
/// are cut from one read, in place, without an object for each.
@NullMarked
package app.confab.benchmark.sockets;

import org.jspecify.annotations.NullMarked;
