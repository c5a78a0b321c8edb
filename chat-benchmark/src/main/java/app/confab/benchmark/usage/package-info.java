/// What processes spend, as the operating system accounts for it: processor time and memory of the server and
/// of its database.
@NullMarked
package app.confab.benchmark.usage;

import org.jspecify.annotations.NullMarked;
