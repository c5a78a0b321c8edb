/// Posting and reading messages over HTTP.
@NullMarked
package app.confab.rest.messages;

import org.jspecify.annotations.NullMarked;
