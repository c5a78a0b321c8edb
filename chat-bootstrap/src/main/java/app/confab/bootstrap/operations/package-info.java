/// What whoever runs the process wants to know: whether it can serve, where to open it, why it did not start.
@NullMarked
package app.confab.bootstrap.operations;

import org.jspecify.annotations.NullMarked;
