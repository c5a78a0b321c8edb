@NullMarked
package app.confab.security.kernel;

import org.jspecify.annotations.NullMarked;
