/// What was asked and what was answered, as it happened: all that the checker knows.
@NullMarked
package app.confab.verification.histories;

import org.jspecify.annotations.NullMarked;
