/// Which PostgreSQL the process talks to: one of its own in the data folder, or the operator's.
@NullMarked
package app.confab.bootstrap.database;

import org.jspecify.annotations.NullMarked;
