/// How requests are read: strictly, so that nothing is coerced, cut or guessed, and so that one answer names
/// all faults of an input.
@NullMarked
package app.confab.rest.kernel;

import org.jspecify.annotations.NullMarked;
