/// Bugs that are planted into the running system, to see whether the checker finds them.
@NullMarked
package app.confab.verification.plants;

import org.jspecify.annotations.NullMarked;
