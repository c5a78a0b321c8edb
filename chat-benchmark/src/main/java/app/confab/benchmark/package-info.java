/// A load generator that knows nothing of the server but its wire contract: it drives scenarios over real
/// sockets, checks every stream that it receives, and says what the server's processes spent.
@NullMarked
package app.confab.benchmark;

import org.jspecify.annotations.NullMarked;
