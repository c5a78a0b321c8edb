package app.confab.domain.messages;

import app.confab.domain.kernel.Characters;
import app.confab.domain.refusals.Refusal;

/// The name that a client gives a message before it sends it the first time: 1 to 64 of `A-Z a-z 0-9 . _ -`.
/// Author, room and this together always name the same message, however often it is sent.
public record ClientMessageId(String value) {
    private static final int LONGEST = 64;

    public ClientMessageId {
        if (value.isEmpty() || value.length() > LONGEST || !Characters.all(value, ClientMessageId::isAllowed)) {
            throw new Refusal.Invalid("clientMessageId", "bad_format", "needs 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }

    private static boolean isAllowed(int codePoint) {
        return Characters.isOfNames(codePoint) || (codePoint >= 'A' && codePoint <= 'Z');
    }
}
