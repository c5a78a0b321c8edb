/// The wire contract as this module speaks it: HTTP calls and the socket.
@NullMarked
package app.confab.verification.protocol;

import org.jspecify.annotations.NullMarked;
