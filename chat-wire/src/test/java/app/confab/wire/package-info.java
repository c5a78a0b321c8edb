/// What the wire contract's JSON looks like, to the letter.
@NullMarked
package app.confab.wire;

import org.jspecify.annotations.NullMarked;
