package app.confab.domain.accounts;

import app.confab.domain.kernel.TextRule;

/// How a person wants to be called: 1 to 64 characters, not blank.
public record DisplayName(String value) {
    private static final TextRule RULE = TextRule.spoken("displayName", 1, 64);

    public DisplayName {
        RULE.check(value);
    }

    /// What someone who gave none is called.
    public static DisplayName like(Username username) {
        return new DisplayName(username.value());
    }
}
