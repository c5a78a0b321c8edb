package app.confab.domain.messages;

import app.confab.domain.refusals.Refusal;
import java.util.regex.Pattern;

/// The name that a client gives a message before it sends it the first time: 1 to 64 of `A-Z a-z 0-9 . _ -`.
/// Author, room and this together always name the same message, however often it is sent.
public record ClientMessageId(String value) {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    public ClientMessageId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new Refusal.Invalid("clientMessageId", "bad_format", "needs 1 to 64 of A-Z a-z 0-9 . _ -");
        }
    }
}
