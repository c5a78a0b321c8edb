/// Posting messages and reading them again.
@NullMarked
package app.confab.application.messages;

import org.jspecify.annotations.NullMarked;
