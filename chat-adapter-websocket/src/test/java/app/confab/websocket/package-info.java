/// The adapter as its clients see it: a real server on a real port, real use cases over the in-memory stores.
@NullMarked
package app.confab.websocket;

import org.jspecify.annotations.NullMarked;
