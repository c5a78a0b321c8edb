/// What must be true of every run: each send acknowledged once, each receiver's stream without loss, doubling
/// or disorder. A figure from a run that breaks this is worth nothing.
@NullMarked
package app.confab.benchmark.checks;

import org.jspecify.annotations.NullMarked;
