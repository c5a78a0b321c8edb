/// Brings a real PostgreSQL along and keeps it in one folder, so that a program with a database starts with one
/// command. A folder belongs to one process at a time; whatever a crash left behind, the next start heals it without
/// losing a committed row. What can't be healed ends in an [EmbeddedPostgresException] that names the mend.
@NullMarked
package app.confab.embeddedpostgres;

import org.jspecify.annotations.NullMarked;
