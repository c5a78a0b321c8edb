/// How frames are read, without a network.
@NullMarked
package app.confab.websocket.frames;

import org.jspecify.annotations.NullMarked;
