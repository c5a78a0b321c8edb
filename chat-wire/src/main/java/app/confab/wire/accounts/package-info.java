/// People and their sessions as JSON.
@NullMarked
package app.confab.wire.accounts;

import org.jspecify.annotations.NullMarked;
