/// The documents say what is so.
@NullMarked
package app.confab.bootstrap.documentation;

import org.jspecify.annotations.NullMarked;
