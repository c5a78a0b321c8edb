/// The AsyncAPI document as the tests hold frames against it.
@NullMarked
package app.confab.websocket.document;

import org.jspecify.annotations.NullMarked;
