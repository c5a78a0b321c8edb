/// Posting, reading, changing and reacting to messages.
@NullMarked
package app.confab.rest.messages;

import org.jspecify.annotations.NullMarked;
