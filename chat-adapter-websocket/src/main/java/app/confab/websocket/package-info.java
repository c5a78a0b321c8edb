/// Live delivery over `/ws/chat`: a socket says who it is, gets a snapshot of its rooms, and from then on every
/// event of them once and in order, or is closed. From outside there is [WebSocketConfiguration] with its
/// settings.
@NullMarked
package app.confab.websocket;

import org.jspecify.annotations.NullMarked;
