/// Refusals as JSON.
@NullMarked
package app.confab.wire.problems;

import org.jspecify.annotations.NullMarked;
