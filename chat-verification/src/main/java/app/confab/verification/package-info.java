/// Proves the promises of the wire contract from outside: real nodes on a real database are loaded and broken, and
/// what\n/// people were told is judged. It knows the wire contract and nothing of how Confab keeps it.
@NullMarked
package app.confab.verification;

import org.jspecify.annotations.NullMarked;
