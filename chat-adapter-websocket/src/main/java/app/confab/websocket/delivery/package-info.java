/// From a room's feed to its receivers: each event is encoded once, the newest stay at hand in a ring, and a
/// receiver first catches up from ring or log, then goes live without a window in between.
@NullMarked
package app.confab.websocket.delivery;

import org.jspecify.annotations.NullMarked;
