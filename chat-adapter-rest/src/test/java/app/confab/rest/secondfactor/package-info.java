@NullMarked
package app.confab.rest.secondfactor;

import org.jspecify.annotations.NullMarked;
