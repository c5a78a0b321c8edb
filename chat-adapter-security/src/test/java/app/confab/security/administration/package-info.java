@NullMarked
package app.confab.security.administration;

import org.jspecify.annotations.NullMarked;
