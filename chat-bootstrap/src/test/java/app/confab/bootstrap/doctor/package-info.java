/// What the doctor finds.
@NullMarked
package app.confab.bootstrap.doctor;

import org.jspecify.annotations.NullMarked;
