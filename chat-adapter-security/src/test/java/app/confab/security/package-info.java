/// The adapter as a node assembles it.
@NullMarked
package app.confab.security;

import org.jspecify.annotations.NullMarked;
