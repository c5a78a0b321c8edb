/// People who write, read, edit, come and go, and never give up.
@NullMarked
package app.confab.verification.workload;

import org.jspecify.annotations.NullMarked;
