/// How ids, times and lists are written, whatever they belong to.
@NullMarked
package app.confab.wire.kernel;

import org.jspecify.annotations.NullMarked;
