package app.confab.domain.administration;

import app.confab.domain.kernel.TextRule;

/// What this server is called, for everybody to read: 1 to 64 characters, not blank.
public record ServerName(String value) {
    private static final TextRule RULE = TextRule.spoken("name", 1, 64);

    public ServerName {
        RULE.check(value);
    }
}
