/// What people write. Text is kept exactly as it was sent; the same author, room and client message id always
/// name the same message.
@NullMarked
package app.confab.domain.messages;

import org.jspecify.annotations.NullMarked;
