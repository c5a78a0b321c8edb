/// Rate limits in the memory of one node.
@NullMarked
package app.confab.security.kernel;

import org.jspecify.annotations.NullMarked;
