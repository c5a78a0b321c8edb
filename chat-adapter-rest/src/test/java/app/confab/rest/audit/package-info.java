/// The audit log over HTTP.
@NullMarked
package app.confab.rest.audit;

import org.jspecify.annotations.NullMarked;
