/// What has happened, as JSON.
@NullMarked
package app.confab.wire.audit;

import org.jspecify.annotations.NullMarked;
