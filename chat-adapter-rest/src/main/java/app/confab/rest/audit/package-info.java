/// The audit log over HTTP, for admins.
@NullMarked
package app.confab.rest.audit;

import org.jspecify.annotations.NullMarked;
