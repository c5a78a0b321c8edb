/// What a run has shown, for people.
@NullMarked
package app.confab.verification.report;

import org.jspecify.annotations.NullMarked;
