/// The frames of the wire contract, their JSON, and the translation of refusals into `error` frames.
@NullMarked
package app.confab.websocket.frames;

import org.jspecify.annotations.NullMarked;
