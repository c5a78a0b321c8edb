/// Judges a history: a pure function of it, one class for each promise.
@NullMarked
package app.confab.verification.checker;

import org.jspecify.annotations.NullMarked;
