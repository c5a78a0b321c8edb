/// Second factors in PostgreSQL.
@NullMarked
package app.confab.persistence.secondfactor;

import org.jspecify.annotations.NullMarked;
