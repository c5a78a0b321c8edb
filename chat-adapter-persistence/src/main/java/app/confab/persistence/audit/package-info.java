/// The record of what has happened, in table `audit_event`, whose trigger keeps it as it was written.
@NullMarked
package app.confab.persistence.audit;

import org.jspecify.annotations.NullMarked;
