/// A whole database in one file. [Backup] takes it while others write, from one snapshot; [Restore] brings it back and
/// compares. Nothing in here knows what the tables mean: whichever table of the schema survives a crash is copied.
///
/// The file is a ZIP: for each table what PostgreSQL's `COPY` says of it, in the order of its key, and `manifest.json`
/// with the number of rows and the SHA-256 of each. The text form of `COPY` is the same for all versions of PostgreSQL
/// and all platforms.
@NullMarked
package app.confab.backup;

import org.jspecify.annotations.NullMarked;
