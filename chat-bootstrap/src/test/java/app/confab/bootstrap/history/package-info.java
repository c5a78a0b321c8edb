/// Random histories against a naive model of the wire contract. The model shares no code with the application: it
/// is written from the contract alone, in lists and maps, and it is slow.
@NullMarked
package app.confab.bootstrap.history;

import org.jspecify.annotations.NullMarked;
