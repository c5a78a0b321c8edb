/// What all stores need to talk to PostgreSQL: MyBatis set up for records, types that JDBC lacks, page cursors,
/// and the one place where a database's troubles become refusals.
@NullMarked
package app.confab.persistence.kernel;

import org.jspecify.annotations.NullMarked;
