/// The promises that the wire contract makes, each tried on the packaged program from outside.
@NullMarked
package app.confab.bootstrap.promises;

import org.jspecify.annotations.NullMarked;
