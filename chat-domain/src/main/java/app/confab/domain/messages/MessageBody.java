package app.confab.domain.messages;

import app.confab.domain.kernel.TextRule;

/// What a message says: 1 to 4,000 characters, not blank, newline and tab allowed.
public record MessageBody(String value) {
    private static final TextRule RULE = TextRule.spoken("body", 1, 4000).withLineBreaks();

    public MessageBody {
        RULE.check(value);
    }
}
